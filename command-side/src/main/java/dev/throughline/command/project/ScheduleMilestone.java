package dev.throughline.command.project;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import java.time.LocalDate;
import java.util.List;

/**
 * Put a milestone on the project's timeline; it gets the project's next number.
 *
 * @param project the project
 * @param name what the milestone is called
 * @param due its day, within the schedule if there is one
 * @param features the features meant for it, each once; they exist
 * @param why the reason
 */
public record ScheduleMilestone(ProjectId project, String name, LocalDate due, List<FeatureId> features, Rationale why)
        implements ProjectCommand {

    public ScheduleMilestone {
        features = List.copyOf(features);
    }
}
