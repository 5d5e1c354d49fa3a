package dev.throughline.query.resources;

import dev.throughline.events.AbsenceId;
import java.time.LocalDate;

/** Days on which there is nothing of a resource, both included. */
public record Absence(AbsenceId id, LocalDate from, LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
