package dev.throughline.query.resources;

import dev.throughline.events.AllocationId;
import dev.throughline.events.ProjectId;
import java.time.LocalDate;

/**
 * How much of a resource works for a project, from one day to another, both included.
 *
 * @param to the last day that is left after a release; before {@code from} where no day is left
 */
public record Allocation(AllocationId id, ProjectId project, LocalDate from, LocalDate to, int amount) {

    /** Whether any day is left. */
    public boolean effective() {
        return !to.isBefore(from);
    }

    /** Whether it covers the day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** It covers no day from this one on. */
    Allocation releasedFrom(LocalDate day) {
        LocalDate last = day.minusDays(1);
        return last.isBefore(to) ? new Allocation(id, project, from, last, amount) : this;
    }
}
