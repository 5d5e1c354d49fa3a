package dev.throughline.query.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;

/** Counts days on which people work: Monday to Friday. Public holidays are not known. */
public final class WorkingDays {

    private static final int A_WEEK = 7;
    private static final int OF_THEM_WORKING = 5;

    private WorkingDays() {}

    /** How many working days have begun since: from Friday to Monday is one, within a day none. */
    public static int since(LocalDate since, LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(since, today));
        long rest = LongStream.rangeClosed(days - days % A_WEEK + 1, days)
                .filter(day -> works(since.plusDays(day).getDayOfWeek()))
                .count();
        return Math.toIntExact(days / A_WEEK * OF_THEM_WORKING + rest);
    }

    /** The first day on which so many working days have begun since: one after a Friday is Monday, none is the day itself. */
    public static LocalDate after(LocalDate day, int workingDays) {
        if (workingDays == 0) {
            return day;
        }
        LocalDate then = day;
        while (!works(then.getDayOfWeek())) {
            then = then.minusDays(1);
        }
        then = then.plusWeeks((workingDays - 1) / OF_THEM_WORKING);
        for (int left = (workingDays - 1) % OF_THEM_WORKING + 1; left > 0; ) {
            then = then.plusDays(1);
            left -= works(then.getDayOfWeek()) ? 1 : 0;
        }
        return then;
    }

    private static boolean works(DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}
