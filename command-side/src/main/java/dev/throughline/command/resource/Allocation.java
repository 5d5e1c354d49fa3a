package dev.throughline.command.resource;

import dev.throughline.events.AllocationId;
import dev.throughline.events.ProjectId;
import java.time.LocalDate;
import java.util.Collection;

/**
 * An allocation as it stands, after what was released of it.
 *
 * @param id its id
 * @param project the project that it works for
 * @param days when it works for it; none once it is released from its first day on
 * @param percent how much of each working day
 */
public record Allocation(AllocationId id, ProjectId project, Days days, int percent) {

    /** How much is allocated on a day altogether. */
    static int on(LocalDate day, Collection<Allocation> allocations) {
        return allocations.stream()
                .filter(allocation -> allocation.days().hold(day))
                .mapToInt(Allocation::percent)
                .sum();
    }

    Allocation releasedFrom(LocalDate day) {
        return new Allocation(id, project, days.before(day), percent);
    }
}
