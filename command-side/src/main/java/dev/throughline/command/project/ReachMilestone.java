package dev.throughline.command.project;

import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import java.time.LocalDate;

/**
 * Say that a milestone is reached.
 *
 * @param milestone an open milestone of the project
 * @param on the day that it was reached; none that is still to come
 * @param why the reason
 */
public record ReachMilestone(MilestoneId milestone, LocalDate on, Rationale why) implements ProjectCommand {

    @Override
    public ProjectId project() {
        return milestone.project();
    }
}
