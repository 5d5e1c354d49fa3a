package dev.throughline.events.resource;

import dev.throughline.events.AllocationId;
import dev.throughline.events.Decides;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;
import dev.throughline.events.Role;
import java.time.LocalDate;

/**
 * The project manager decided that a resource works for the project, from one day to another, both included.
 *
 * @param allocation the allocation
 * @param project the project that it works for
 * @param from the first day
 * @param to the last day
 * @param amount how much of it each day: percent for people and equipment, units for a material
 * @param why the reason
 */
@Decides(
        command = "AllocateResource",
        by = Role.PROJECT_MANAGER,
        facts = {
            @Decides.Fact(
                    name = "allocation",
                    of = "allocation",
                    value = {"project", "from", "to", "amount"})
        })
public record ResourceAllocated(
        AllocationId allocation, ProjectId project, LocalDate from, LocalDate to, int amount, Rationale why)
        implements ResourceEvent {

    @Override
    public ResourceId resource() {
        return allocation.resource();
    }
}
