package dev.throughline.query.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;

/** Counts days on which people work: Monday to Friday. Public holidays are not known. */
final class WorkingDays {

    private static final int A_WEEK = 7;
    private static final int OF_THEM_WORKING = 5;

    private WorkingDays() {}

    /** How many working days have begun since: from Friday to Monday is one, within a day none. */
    static int since(LocalDate since, LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(since, today));
        long rest = LongStream.rangeClosed(days - days % A_WEEK + 1, days)
                .filter(day -> works(since.plusDays(day).getDayOfWeek()))
                .count();
        return Math.toIntExact(days / A_WEEK * OF_THEM_WORKING + rest);
    }

    private static boolean works(DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}
