package dev.throughline.command.plan;

import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.FactAddress;
import dev.throughline.events.Role;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Takes down how tasks get on: from whoever does the task, or the project manager. */
@Component
final class ProgressDecisions implements DecisionHandler {

    private final Plans plans;
    private final Gate gate;

    ProgressDecisions(Plans plans, Gate gate) {
        this.plans = plans;
        this.gate = gate;
    }

    @CommandHandler
    void handle(StartTask command) {
        judged(command, "state").execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(CompleteTask command) {
        judged(command, "state").execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(ReopenTask command) {
        judged(command, "state").execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(BlockTask command) {
        judged(command, "blocker").execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(UnblockTask command) {
        judged(command, "blocker").execute(it -> it.decide(command));
    }

    private Aggregate<Plan> judged(TaskCommand command, String fact) {
        var plan = plans.with(command.task());
        var task = Plans.task(plan, command.task());
        var project = command.task().project();
        gate.judge(
                command,
                Scope.of(project),
                FactAddress.of(command.task(), fact),
                project.planStream(),
                role -> role != Role.CONTRIBUTOR || task.isAssignedTo(gate.actor()));
        return plan;
    }
}
