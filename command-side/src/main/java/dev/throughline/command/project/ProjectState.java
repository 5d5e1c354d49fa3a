package dev.throughline.command.project;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ScopeItemId;
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
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * What is decided about a project up to some version of its stream. Immutable.
 *
 * @param schedule from when to when it runs; null until that is decided
 * @param milestones in the order in which they were numbered
 * @param scope its items, removed ones among them, in the order in which they were numbered
 * @param baseline what was in scope when the baseline was decided; null until then
 */
public record ProjectState(
        @Nullable Schedule schedule,
        PMap<MilestoneId, Milestone> milestones,
        PMap<ScopeItemId, ScopeItem> scope,
        @Nullable List<ScopeItemId> baseline) {

    /** How the project's stream is read. */
    public static final Fold<ProjectState> FOLD =
            Fold.kept("project", 1, ProjectState.class, Fold.of(ProjectEvent.class, ProjectState::evolve));

    private static final ProjectState NEW = new ProjectState(null, OrderedPMap.empty(), OrderedPMap.empty(), null);

    /** The milestone as it stands; empty if the project has none by that id. */
    public Optional<Milestone> milestone(MilestoneId id) {
        return Optional.ofNullable(milestones.get(id));
    }

    /** The scope item as it stands; empty if the project never had one by that id. */
    public Optional<ScopeItem> scopeItem(ScopeItemId id) {
        return Optional.ofNullable(scope.get(id));
    }

    /** What is in scope, by number. */
    List<ScopeItemId> inScope() {
        return scope.values().stream().filter(ScopeItem::in).map(ScopeItem::id).toList();
    }

    private static ProjectState evolve(@Nullable ProjectState before, ProjectEvent event) {
        return (before == null ? NEW : before).after(event);
    }

    private ProjectState after(ProjectEvent event) {
        return switch (event) {
            case ProjectChartered chartered -> this;
            case ProjectScheduled decided ->
                new ProjectState(new Schedule(decided.start(), decided.end()), milestones, scope, baseline);
            case ScopeItemAdded added -> with(new ScopeItem(added.scopeItem(), added.title(), added.feature(), true));
            case ScopeItemRemoved removed ->
                scopeItem(removed.scopeItem()).map(it -> with(it.removed())).orElse(this);
            case ScopeBaselined decided -> new ProjectState(schedule, milestones, scope, decided.items());
            case MilestoneScheduled scheduled ->
                with(new Milestone(scheduled.milestone(), scheduled.name(), scheduled.due(), Milestone.State.OPEN));
            case MilestoneRescheduled moved -> with(moved.milestone(), it -> it.movedTo(moved.to()));
            case MilestoneReached reached -> with(reached.milestone(), it -> it.in(Milestone.State.REACHED));
            case MilestoneDropped dropped -> with(dropped.milestone(), it -> it.in(Milestone.State.DROPPED));
            case StatusReported reported -> this;
        };
    }

    private ProjectState with(MilestoneId id, UnaryOperator<Milestone> change) {
        return milestone(id).map(it -> with(change.apply(it))).orElse(this);
    }

    private ProjectState with(Milestone milestone) {
        return new ProjectState(schedule, milestones.plus(milestone.id(), milestone), scope, baseline);
    }

    private ProjectState with(ScopeItem item) {
        return new ProjectState(schedule, milestones, scope.plus(item.id(), item), baseline);
    }
}
