package dev.throughline.query.plan;

import dev.throughline.events.MemberId;
import dev.throughline.events.ProjectId;
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
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** Each project's tasks, in the order in which they were planned. */
public enum PlanFold implements Fold<PMap<TaskId, Task>> {
    PLANS;

    /** A task; empty where there is none of that id. */
    public static Optional<Task> task(TaskId id, Snapshot snapshot) {
        return Optional.ofNullable(snapshot.of(PLANS).get(id.project().value()).get(id));
    }

    /** The project's tasks but the cancelled ones, in the order in which they were planned. */
    public static List<Task> of(ProjectId project, Snapshot snapshot) {
        return snapshot.of(PLANS).get(project.value()).values().stream()
                .filter(task -> task.state() != Task.State.CANCELLED)
                .toList();
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return decision.event() instanceof PlanEvent event
                ? List.of(event.task().project().value())
                : List.of();
    }

    @Override
    public PMap<TaskId, Task> initial(String project) {
        return OrderedPMap.empty();
    }

    @Override
    public PMap<TaskId, Task> apply(PMap<TaskId, Task> before, Decision decision) {
        if (!(decision.event() instanceof PlanEvent event)) {
            return before;
        }
        Instant at = decision.metadata().decidedAt();
        return switch (event) {
            case TaskPlanned planned -> before.plus(planned.task(), Task.planned(planned));
            case TaskEdited edited -> changed(before, edited, it -> it.edited(edited));
            case TaskCancelled cancelled -> changed(before, cancelled, it -> it.in(Task.State.CANCELLED, at));
            case TaskAssigned assigned -> changed(before, assigned, it -> it.assignedTo(assigned.member()));
            case TaskTaken taken -> changed(before, taken, it -> it.assignedTo(taken.member()));
            case TasksLinked linked -> changed(before, linked, it -> it.dependingOn(linked.dependsOn()));
            case TaskStarted started -> changed(before, started, it -> it.in(Task.State.STARTED, at));
            case TaskCompleted completed -> changed(before, completed, it -> it.in(Task.State.DONE, at));
            case TaskReopened reopened -> changed(before, reopened, it -> it.in(Task.State.STARTED, at));
            case TaskBlocked blocked -> changed(before, blocked, it -> it.blockedBy(blocker(blocked, decision)));
            case TaskUnblocked unblocked -> changed(before, unblocked, it -> it.blockedBy(null));
        };
    }

    /** Somebody's open tasks are looked for in all plans. */
    @Override
    public Collection<String> labels(PMap<TaskId, Task> plan) {
        return plan.values().stream()
                .filter(Task::open)
                .flatMap(task -> Stream.ofNullable(task.assignee()))
                .map(MemberId::value)
                .distinct()
                .toList();
    }

    private static PMap<TaskId, Task> changed(PMap<TaskId, Task> before, PlanEvent event, UnaryOperator<Task> change) {
        Task task = before.get(event.task());
        if (task == null) {
            throw new IllegalStateException(event.task() + " was decided on before it was planned");
        }
        return before.plus(task.id(), change.apply(task));
    }

    private static Task.Blocker blocker(TaskBlocked event, Decision decision) {
        return new Task.Blocker(
                event.hurdle(), event.technical(), event.threatensDate(), decision.recordedAt(), decision.position());
    }
}
