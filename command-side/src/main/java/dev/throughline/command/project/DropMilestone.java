package dev.throughline.command.project;

import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;

/**
 * Take a milestone off the project's timeline.
 *
 * @param milestone an open milestone of the project
 * @param why the reason
 */
public record DropMilestone(MilestoneId milestone, Rationale why) implements ProjectCommand {

    @Override
    public ProjectId project() {
        return milestone.project();
    }
}
