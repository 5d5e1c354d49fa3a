package dev.throughline.command.plan;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.events.TaskId;
import dev.throughline.events.WordingField;
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
import java.util.List;
import java.util.Map;

/** What may be decided next about a project's tasks: no task waits for itself, and what is done is changed by reopening it. */
final class Plan extends EventSourced<PlanState> {

    private static final WordingField TITLE = new WordingField("title");

    Plan() {
        super(PlanState.FOLD);
    }

    static Plan begun(PlanTask command) {
        var plan = new Plan();
        plan.apply(planned(TaskId.of(command.project(), 1), command));
        return plan;
    }

    void decide(PlanTask command) {
        apply(planned(TaskId.of(command.project(), state().tasks().size() + 1), command));
    }

    /** @param corrections of the task's words, since they were decided */
    void decide(EditTask command, Map<WordingField, String> corrections) {
        var task = task(command);
        var before =
                task.plan().titled(corrections.getOrDefault(TITLE, task.plan().title()));
        require(new OnlyOpenTasks(task), new NoUnchangedTask(task.id(), before, command.plan()));
        var then = command.plan();
        apply(new TaskEdited(
                command.task(),
                then.title(),
                then.discipline(),
                then.scopeItem(),
                then.milestone(),
                then.estimateHours(),
                then.start(),
                then.due(),
                command.why()));
    }

    void decide(CancelTask command) {
        require(new OnlyOpenTasks(task(command)));
        apply(new TaskCancelled(command.task(), command.why()));
    }

    void decide(AssignTask command) {
        var task = task(command);
        require(new OnlyOpenTasks(task), new NoUnchangedAssignee(task, command.member()));
        apply(new TaskAssigned(command.task(), command.member(), List.of(), command.why()));
    }

    void decide(TakeTask command) {
        var task = task(command);
        require(new OnlyOpenTasks(task), new NoUnchangedAssignee(task, command.member()));
        apply(new TaskTaken(command.task(), command.member(), command.why()));
    }

    void decide(LinkTasks command) {
        require(
                new OnlyOpenTasks(task(command)),
                new NoSecondLink(task(command), command.dependsOn()),
                new NoCycle(state().tasks(), command.task(), command.dependsOn()));
        apply(new TasksLinked(command.task(), command.dependsOn(), command.why()));
    }

    void decide(StartTask command) {
        var task = task(command);
        require(new OnlyOpenTasks(task), new NoSecondStart(task), new NoHurdle(task));
        apply(new TaskStarted(command.task(), command.why()));
    }

    void decide(CompleteTask command) {
        var task = task(command);
        require(new OnlyOpenTasks(task), new NoHurdle(task));
        apply(new TaskCompleted(command.task(), command.why()));
    }

    void decide(ReopenTask command) {
        require(new OnlyDoneTasks(task(command)));
        apply(new TaskReopened(command.task(), command.why()));
    }

    void decide(BlockTask command) {
        var task = task(command);
        require(new OnlyOpenTasks(task), new NoHurdle(task));
        apply(new TaskBlocked(
                command.task(), command.hurdle(), command.technical(), command.threatensDate(), command.why()));
    }

    void decide(UnblockTask command) {
        var task = task(command);
        require(new OnlyOpenTasks(task), new OnlyBlockedTasks(task));
        apply(new TaskUnblocked(command.task(), command.resolution(), command.why()));
    }

    private Task task(TaskCommand command) {
        return state().task(command.task()).orElseThrow();
    }

    private static TaskPlanned planned(TaskId task, PlanTask command) {
        var plan = command.plan();
        return new TaskPlanned(
                task,
                command.author(),
                plan.title(),
                plan.discipline(),
                plan.scopeItem(),
                plan.milestone(),
                plan.estimateHours(),
                plan.start(),
                plan.due(),
                command.why());
    }
}
