package dev.throughline.command.plan;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.access.problem.Problem;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.mandate.Scope;
import dev.throughline.command.project.Milestone;
import dev.throughline.command.project.ProjectState;
import dev.throughline.command.project.ScopeItem;
import dev.throughline.command.wording.Corrections;
import dev.throughline.events.FactAddress;
import dev.throughline.events.Role;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes the decisions about what is to be done, by whom, and in which order. */
@Component
final class TaskDecisions implements DecisionHandler {

    private final Plans plans;
    private final Streams streams;
    private final Corrections corrections;
    private final Gate gate;

    TaskDecisions(Plans plans, Streams streams, Corrections corrections, Gate gate) {
        this.plans = plans;
        this.streams = streams;
        this.corrections = corrections;
        this.gate = gate;
    }

    /** Any member may plan a task: who sees what has to be done says so. */
    @CommandHandler
    void handle(PlanTask command) {
        var project = command.project();
        var plan = plans.find(project);
        var state = streams.read(ProjectState.FOLD, project.stream())
                .orElseThrow(() -> Aggregates.unknown(project).exception());
        gate.judge(command, Scope.of(project), List.of(), role -> true);
        requireKnown(command.plan(), state);
        plan.ifPresentOrElse(it -> it.execute(begun -> begun.decide(command)), () -> plans.begin(command));
    }

    @CommandHandler
    void handle(EditTask command) {
        var plan = plans.with(command.task());
        judgeByAuthor(command, Plans.task(plan, command.task()), "plan");
        var project = command.task().project();
        requireKnown(
                command.plan(),
                streams.read(ProjectState.FOLD, project.stream()).orElseThrow());
        var corrected = corrections.of(FactAddress.of(command.task(), "plan"), project.planStream());
        plan.execute(it -> it.decide(command, corrected));
    }

    @CommandHandler
    void handle(CancelTask command) {
        var plan = plans.with(command.task());
        judgeByAuthor(command, Plans.task(plan, command.task()), "state");
        plan.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(AssignTask command) {
        var plan = plans.with(command.task());
        var stream = command.task().project().planStream();
        gate.judge(command, Scope.of(command.task().project()), FactAddress.of(command.task(), "assignee"), stream);
        require(new OnlyActiveMembers(command.member(), gate.authority().isActive(command.member())));
        plan.execute(it -> it.decide(command));
    }

    /** What somebody does already is the project manager's to give to another. */
    @CommandHandler
    void handle(TakeTask command) {
        var plan = plans.with(command.task());
        var task = Plans.task(plan, command.task());
        gate.judge(
                command,
                Scope.of(command.task().project()),
                FactAddress.of(command.task(), "assignee"),
                command.task().project().planStream(),
                role -> role != Role.CONTRIBUTOR
                        || (command.member().equals(gate.actor())
                                && (task.assignee() == null || task.isAssignedTo(command.member()))));
        require(new OnlyActiveMembers(command.member(), gate.authority().isActive(command.member())));
        plan.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(LinkTasks command) {
        var plan = plans.with(command.task());
        gate.judge(command, Scope.of(command.task().project()));
        if (plan.invoke(it -> it.state().task(command.dependsOn())).isEmpty()) {
            var project = command.task().project();
            throw Problem.invalid("/dependsOn", "task.unknown", project + " has no task " + command.dependsOn() + ".")
                    .exception();
        }
        plan.execute(it -> it.decide(command));
    }

    private void judgeByAuthor(TaskCommand command, Task task, String fact) {
        gate.judge(
                command,
                Scope.of(command.task().project()),
                FactAddress.of(command.task(), fact),
                command.task().project().planStream(),
                role -> role != Role.CONTRIBUTOR || task.author().equals(gate.actor()));
    }

    /** What a task is for is in the project's scope, and its milestone is still ahead. */
    private static void requireKnown(TaskPlan plan, ProjectState project) {
        var item = plan.scopeItem();
        if (item != null && !project.scopeItem(item).map(ScopeItem::in).orElse(false)) {
            throw Problem.invalid("/scopeItem", "scope-item.unknown", "Nothing called " + item + " is in scope.")
                    .exception();
        }
        var milestone = plan.milestone();
        if (milestone != null
                && !project.milestone(milestone).map(Milestone::open).orElse(false)) {
            throw Problem.invalid(
                            "/milestone", "milestone.unknown", "The project has no milestone " + milestone + " ahead.")
                    .exception();
        }
    }
}
