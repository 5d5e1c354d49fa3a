package dev.throughline.events.project;

import dev.throughline.events.Decides;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;
import java.time.LocalDate;

/**
 * The project manager moved a milestone.
 *
 * @param milestone the milestone
 * @param from the day that it was due
 * @param to the day that it is due from now on
 * @param why the reason
 */
@Decides(
        command = "RescheduleMilestone",
        by = Role.PROJECT_MANAGER,
        why = Why.ALWAYS,
        revertible = true,
        facts = {@Decides.Fact(name = "due", of = "milestone", value = "to")})
public record MilestoneRescheduled(MilestoneId milestone, LocalDate from, LocalDate to, Rationale why)
        implements ProjectEvent {

    @Override
    public ProjectId project() {
        return milestone.project();
    }
}
