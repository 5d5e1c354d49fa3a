package dev.throughline.command.project;

import java.time.LocalDate;

/**
 * From when to when a project runs, both days included.
 *
 * @param start the first day
 * @param end the last day
 */
public record Schedule(LocalDate start, LocalDate end) {

    /** Whether a day lies within it. */
    boolean holds(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    @Override
    public String toString() {
        return start + " to " + end;
    }
}
