package dev.throughline.events.project;

import dev.throughline.events.Decides;
import dev.throughline.events.FeatureId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.time.LocalDate;
import java.util.List;

/**
 * The project manager put a milestone on the project's timeline: decides when the features meant for it are due.
 *
 * @param milestone the milestone
 * @param name what it is called
 * @param due its day
 * @param features the features meant for it, in the order given
 * @param why the reason
 */
@Decides(
        command = "ScheduleMilestone",
        by = Role.PROJECT_MANAGER,
        facts = {
            @Decides.Fact(name = "due", of = "milestone", value = "due"),
            @Decides.Fact(name = "name", of = "milestone", value = "name"),
            @Decides.Fact(name = "features", of = "milestone", value = "features")
        })
public record MilestoneScheduled(
        MilestoneId milestone, String name, LocalDate due, List<FeatureId> features, Rationale why)
        implements ProjectEvent {

    public MilestoneScheduled {
        features = List.copyOf(features);
    }

    @Override
    public ProjectId project() {
        return milestone.project();
    }
}
