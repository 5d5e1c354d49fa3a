package dev.throughline.events.resource;

import dev.throughline.events.AllocationId;
import dev.throughline.events.Decides;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;
import dev.throughline.events.Role;
import java.time.LocalDate;

/**
 * The project manager gave a resource back: the allocation covers no day from the one named on.
 *
 * @param allocation the allocation
 * @param project the project that it worked for
 * @param from the first day on which it is free again
 * @param why the reason
 */
@Decides(
        command = "ReleaseResource",
        by = Role.PROJECT_MANAGER,
        facts = {@Decides.Fact(name = "release", of = "allocation", value = "from")})
public record ResourceReleased(AllocationId allocation, ProjectId project, LocalDate from, Rationale why)
        implements ResourceEvent {

    @Override
    public ResourceId resource() {
        return allocation.resource();
    }
}
