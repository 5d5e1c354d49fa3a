package dev.throughline.events.project;

import dev.throughline.events.Decides;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.time.LocalDate;

/**
 * The project manager decided that a milestone is reached: nothing is open before it any more.
 *
 * @param milestone the milestone
 * @param on the day that it was reached
 * @param why the reason
 */
@Decides(
        command = "ReachMilestone",
        by = Role.PROJECT_MANAGER,
        facts = {
            @Decides.Fact(name = "state", of = "milestone", is = "REACHED"),
            @Decides.Fact(name = "reached", of = "milestone", value = "on")
        })
public record MilestoneReached(MilestoneId milestone, LocalDate on, Rationale why) implements ProjectEvent {

    @Override
    public ProjectId project() {
        return milestone.project();
    }
}
