package dev.throughline.command.resource;

import dev.throughline.events.AllocationId;
import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;
import java.time.LocalDate;

/**
 * Give a resource back.
 *
 * @param allocation what is to end
 * @param from the first day on which the resource is free again; a day of the allocation
 * @param why the reason
 */
public record ReleaseResource(AllocationId allocation, LocalDate from, Rationale why) implements ResourceCommand {

    @Override
    public ResourceId resource() {
        return allocation.resource();
    }
}
