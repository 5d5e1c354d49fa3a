package dev.throughline.command.project;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectEvent;
import dev.throughline.events.project.ProjectScheduled;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * What is decided about a project up to some version of its stream. Immutable.
 *
 * @param schedule from when to when it runs; null until that is decided
 * @param milestones in the order in which they were numbered
 */
public record ProjectState(@Nullable Schedule schedule, PMap<MilestoneId, Milestone> milestones) {

    /** How the project's stream is read. */
    public static final Fold<ProjectState> FOLD = Fold.of(ProjectEvent.class, ProjectState::evolve);

    private static final ProjectState NEW = new ProjectState(null, OrderedPMap.empty());

    /** The milestone as it stands; empty if the project has none by that id. */
    public Optional<Milestone> milestone(MilestoneId id) {
        return Optional.ofNullable(milestones.get(id));
    }

    private static ProjectState evolve(@Nullable ProjectState before, ProjectEvent event) {
        return (before == null ? NEW : before).after(event);
    }

    private ProjectState after(ProjectEvent event) {
        return switch (event) {
            case ProjectChartered chartered -> this;
            case ProjectScheduled decided -> new ProjectState(new Schedule(decided.start(), decided.end()), milestones);
            case MilestoneScheduled scheduled ->
                with(new Milestone(scheduled.milestone(), scheduled.name(), scheduled.due()));
            case MilestoneRescheduled moved ->
                milestone(moved.milestone())
                        .map(it -> with(it.movedTo(moved.to())))
                        .orElse(this);
        };
    }

    private ProjectState with(Milestone milestone) {
        return new ProjectState(schedule, milestones.plus(milestone.id(), milestone));
    }
}
