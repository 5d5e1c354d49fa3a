package dev.throughline.command.resource;

import dev.throughline.events.AllocationId;
import dev.throughline.events.ProjectId;
import java.time.LocalDate;

/**
 * An allocation as it stands, after what was released of it.
 *
 * @param id its id
 * @param project the project that it works for
 * @param days when it works for it; none once it is released from its first day on
 * @param percent how much of each working day
 */
public record Allocation(AllocationId id, ProjectId project, Days days, int percent) {

    Allocation releasedFrom(LocalDate day) {
        return new Allocation(id, project, days.before(day), percent);
    }
}
