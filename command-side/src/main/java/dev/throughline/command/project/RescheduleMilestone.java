package dev.throughline.command.project;

import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import java.time.LocalDate;

/**
 * Move a milestone to another day.
 *
 * @param milestone a milestone of the project
 * @param due its day from now on, within the schedule if there is one
 * @param why the reason
 */
public record RescheduleMilestone(MilestoneId milestone, LocalDate due, Rationale why) implements ProjectCommand {

    @Override
    public ProjectId project() {
        return milestone.project();
    }
}
