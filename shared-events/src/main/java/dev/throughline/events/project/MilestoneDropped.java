package dev.throughline.events.project;

import dev.throughline.events.Decides;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;

/**
 * The project manager took a milestone off the project's timeline.
 *
 * @param milestone the milestone
 * @param why the reason
 */
@Decides(
        command = "DropMilestone",
        by = Role.PROJECT_MANAGER,
        why = Why.ALWAYS,
        facts = {@Decides.Fact(name = "state", of = "milestone", is = "DROPPED")})
public record MilestoneDropped(MilestoneId milestone, Rationale why) implements ProjectEvent {

    @Override
    public ProjectId project() {
        return milestone.project();
    }
}
