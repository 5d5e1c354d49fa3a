package dev.throughline.query.timeline;

import dev.throughline.events.FeatureId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.project.MilestoneDropped;
import dev.throughline.events.project.MilestoneReached;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectEvent;
import dev.throughline.events.project.ProjectScheduled;
import dev.throughline.events.project.ScopeBaselined;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import dev.throughline.events.project.StatusReported;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** Each project's milestones, in the order in which they were scheduled. */
public enum TimelineFold implements Fold<PMap<MilestoneId, Milestone>> {
    TIMELINE;

    /** A milestone; empty where there is none of that id. */
    public static Optional<Milestone> milestone(MilestoneId id, Snapshot snapshot) {
        return Optional.ofNullable(
                snapshot.of(TIMELINE).get(id.project().value()).get(id));
    }

    /** The project's milestones, by their day. */
    public static List<Milestone> of(ProjectId project, Snapshot snapshot) {
        return snapshot.of(TIMELINE).get(project.value()).values().stream()
                .sorted(Comparator.comparing(Milestone::due))
                .toList();
    }

    /**
     * The milestone that the project means the feature for: the last of them, where there are several. A dropped one is
     * meant for nothing any more.
     */
    public static Optional<Milestone> meantFor(FeatureId feature, ProjectId project, Snapshot snapshot) {
        return of(project, snapshot).reversed().stream()
                .filter(milestone -> milestone.state() != Milestone.State.DROPPED)
                .filter(milestone -> milestone.features().contains(feature))
                .findFirst();
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return decision.event() instanceof ProjectEvent event
                ? List.of(event.project().value())
                : List.of();
    }

    @Override
    public PMap<MilestoneId, Milestone> initial(String project) {
        return OrderedPMap.empty();
    }

    @Override
    public PMap<MilestoneId, Milestone> apply(PMap<MilestoneId, Milestone> before, Decision decision) {
        if (!(decision.event() instanceof ProjectEvent event)) {
            return before;
        }
        return switch (event) {
            case ProjectChartered chartered -> before;
            case ProjectScheduled scheduled -> before;
            case MilestoneScheduled scheduled ->
                before.plus(
                        scheduled.milestone(),
                        new Milestone(
                                scheduled.milestone(),
                                scheduled.name(),
                                scheduled.due(),
                                scheduled.due(),
                                scheduled.features(),
                                Milestone.State.OPEN,
                                null));
            case MilestoneRescheduled moved -> changed(before, moved.milestone(), it -> it.movedTo(moved.to()));
            case MilestoneReached reached -> changed(before, reached.milestone(), it -> it.reachedOn(reached.on()));
            case MilestoneDropped dropped -> changed(before, dropped.milestone(), Milestone::dropped);
            case ScopeItemAdded added -> before;
            case ScopeItemRemoved removed -> before;
            case ScopeBaselined baselined -> before;
            case StatusReported reported -> before;
        };
    }

    private static PMap<MilestoneId, Milestone> changed(
            PMap<MilestoneId, Milestone> before, MilestoneId id, UnaryOperator<Milestone> change) {
        Milestone milestone = before.get(id);
        if (milestone == null) {
            throw new IllegalStateException(id + " was decided on before it was scheduled");
        }
        return before.plus(id, change.apply(milestone));
    }
}
