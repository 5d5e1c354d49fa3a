package dev.throughline.command.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days against instants, in the zone in which days begin. */
record Days(ZoneId zone) {

    LocalDate at(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** The first beginning of one of these days after an instant; null where all have begun. */
    @Nullable
    Instant next(Stream<LocalDate> days, Instant now) {
        return days.map(day -> day.atStartOfDay(zone).toInstant())
                .filter(begin -> begin.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** So many working days later, Monday to Friday; the day itself for 0. Public holidays are not known. */
    static LocalDate workingDaysAfter(LocalDate day, int days) {
        var later = Objects.requireNonNull(day);
        for (int left = days; left > 0; ) {
            later = later.plusDays(1);
            if (later.getDayOfWeek() != DayOfWeek.SATURDAY && later.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return later;
    }
}
