package dev.throughline.command.resource;

import java.time.LocalDate;

/**
 * From one day to another, both included; none at all where the last comes before the first.
 *
 * @param from the first day
 * @param to the last day
 */
public record Days(LocalDate from, LocalDate to) {

    boolean hold(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Days before(LocalDate day) {
        return new Days(from, day.minusDays(1));
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
