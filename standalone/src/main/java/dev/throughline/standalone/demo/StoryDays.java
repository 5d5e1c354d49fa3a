package dev.throughline.standalone.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The days of a story, counted in working days from the one on which it ends, which is day 0. It is told in UTC.
 *
 * @param today day 0
 */
record StoryDays(LocalDate today) {

    private static final int FIRST = -25;
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    /** A story that ends today. */
    static StoryDays ending(Clock clock) {
        return new StoryDays(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** The story that began then; empty where none begins at such a moment. */
    static Optional<StoryDays> begunAt(Instant moment) {
        LocalDate first = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return first.datesUntil(first.plusDays(2L - 2 * FIRST))
                .map(StoryDays::new)
                .filter(days -> days.beginning().equals(moment))
                .findFirst();
    }

    Instant beginning() {
        return at(FIRST, OPENING);
    }

    Instant at(int day, LocalTime time) {
        return day(day).atTime(time).toInstant(ZoneOffset.UTC);
    }

    /** So many working days after today, or before it. */
    LocalDate day(int distance) {
        LocalDate day = today;
        for (int left = Math.abs(distance); left > 0; ) {
            day = day.plusDays(Integer.signum(distance));
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    /** The calendar quarter so many after this one, as commands name it. */
    String quarter(int distance) {
        LocalDate within = today.plusMonths(3L * distance);
        return within.getYear() + "-Q" + ((within.getMonthValue() + 2) / 3);
    }
}
