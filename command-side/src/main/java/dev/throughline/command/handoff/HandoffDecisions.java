package dev.throughline.command.handoff;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.FactAddress;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Takes the decisions about a handoff that was proposed, up to the accepted delivery. */
@Component
final class HandoffDecisions implements DecisionHandler {

    private final Aggregates<Handoff> handoffs;
    private final Milestones milestones;
    private final Gate gate;

    HandoffDecisions(Repositories repositories, Milestones milestones, Gate gate) {
        this.handoffs = repositories.of(Handoff.class, Handoff::new, HandoffState.FOLD);
        this.milestones = milestones;
        this.gate = gate;
    }

    @CommandHandler
    void handle(RequestClarification command) {
        judged(command, project(command), "question").execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(GiveClarification command) {
        judged(command, product(command), "clarification").execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(AcceptHandoff command) {
        var handoff = judged(command, project(command), "answer");
        var milestone = milestones.of(command);
        handoff.execute(it -> it.decide(command, milestone.due()));
    }

    @CommandHandler
    void handle(DeclineHandoff command) {
        judged(command, project(command), "answer").execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(WithdrawHandoff command) {
        judged(command, product(command), "withdrawal").execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(ConfirmWindDown command) {
        judged(command, project(command), "wind-down").execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(ReportDelivery command) {
        judged(command, project(command), "delivery").execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(AcceptDelivery command) {
        judged(command, product(command), "sign-off").execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(RejectDelivery command) {
        judged(command, product(command), "sign-off").execute(it -> it.decide(command));
    }

    private Aggregate<Handoff> judged(HandoffCommand command, Scope scope, String fact) {
        var id = command.handoff();
        var handoff = handoffs.load(id.stream(), id);
        gate.judge(command, scope, FactAddress.of(id, fact), id.stream());
        return handoff;
    }

    private static Scope product(HandoffCommand command) {
        return Scope.of(command.handoff().feature().product());
    }

    private static Scope project(HandoffCommand command) {
        return Scope.of(command.handoff().project());
    }
}
