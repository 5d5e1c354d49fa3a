package dev.throughline.command.plan;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.TaskId;
import dev.throughline.events.plan.PlanEvent;
import dev.throughline.events.plan.TaskAssigned;
import dev.throughline.events.plan.TaskBlocked;
import dev.throughline.events.plan.TaskCancelled;
import dev.throughline.events.plan.TaskCompleted;
import dev.throughline.events.plan.TaskEdited;
import dev.throughline.events.plan.TaskPlanned;
import dev.throughline.events.plan.TaskReopened;
import dev.throughline.events.plan.TaskStarted;
import dev.throughline.events.plan.TaskTaken;
import dev.throughline.events.plan.TaskUnblocked;
import dev.throughline.events.plan.TasksLinked;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * What is decided about a project's tasks up to some version of its plan. Immutable.
 *
 * @param tasks as they stand, in the order in which they were numbered
 */
record PlanState(PMap<TaskId, Task> tasks) {

    /** How the plan's stream is read. */
    static final Fold<PlanState> FOLD =
            Fold.kept("plan", 1, PlanState.class, Fold.of(PlanEvent.class, PlanState::evolve));

    /** Before the first task. */
    static final PlanState EMPTY = new PlanState(OrderedPMap.empty());

    /** The task as it stands; empty if the plan has none by that id. */
    Optional<Task> task(TaskId id) {
        return Optional.ofNullable(tasks.get(id));
    }

    private static PlanState evolve(@Nullable PlanState before, PlanEvent event) {
        return (before == null ? EMPTY : before).after(event);
    }

    private PlanState after(PlanEvent event) {
        return switch (event) {
            case TaskPlanned planned -> with(Task.planned(planned.task(), planned.author(), plan(planned)));
            case TaskEdited edited -> with(edited, it -> it.as(plan(edited)));
            case TaskCancelled cancelled -> with(cancelled, it -> it.in(Task.State.CANCELLED));
            case TaskAssigned assigned -> with(assigned, it -> it.assignedTo(assigned.member()));
            case TaskTaken taken -> with(taken, it -> it.assignedTo(taken.member()));
            case TasksLinked linked -> with(linked, it -> it.dependingOn(linked.dependsOn()));
            case TaskStarted started -> with(started, it -> it.in(Task.State.STARTED));
            case TaskCompleted completed -> with(completed, it -> it.in(Task.State.DONE));
            case TaskReopened reopened -> with(reopened, it -> it.in(Task.State.STARTED));
            case TaskBlocked blocked -> with(blocked, it -> it.blocked(true));
            case TaskUnblocked unblocked -> with(unblocked, it -> it.blocked(false));
        };
    }

    private PlanState with(PlanEvent event, UnaryOperator<Task> change) {
        return task(event.task()).map(it -> with(change.apply(it))).orElse(this);
    }

    private PlanState with(Task task) {
        return new PlanState(tasks.plus(task.id(), task));
    }

    static TaskPlan plan(TaskPlanned event) {
        return new TaskPlan(
                event.title(),
                event.discipline(),
                event.scopeItem(),
                event.milestone(),
                event.estimateHours(),
                event.start(),
                event.due());
    }

    static TaskPlan plan(TaskEdited event) {
        return new TaskPlan(
                event.title(),
                event.discipline(),
                event.scopeItem(),
                event.milestone(),
                event.estimateHours(),
                event.start(),
                event.due());
    }
}
