package dev.throughline.command.handoff;

import dev.throughline.access.problem.Problem;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.mandate.Scope;
import dev.throughline.command.project.Milestone;
import dev.throughline.command.project.ProjectState;
import dev.throughline.events.FactAddress;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes the decisions about handoffs; a proposal is on the record of its feature as well. */
@Component
final class HandoffDecisions implements DecisionHandler {

    private final Aggregates<Handoff> handoffs;
    private final Streams streams;
    private final Gate gate;

    HandoffDecisions(Repositories repositories, Streams streams, Gate gate) {
        this.handoffs = repositories.of(Handoff.class, Handoff::new, HandoffState.FOLD);
        this.streams = streams;
        this.gate = gate;
    }

    @CommandHandler
    void handle(AcceptHandoff command) {
        var id = command.handoff();
        var handoff = handoffs.load(id.stream(), id);
        gate.judge(command, Scope.of(id.project()), FactAddress.of(id, "answer"), id.stream());
        var milestone = milestone(command);
        handoff.execute(it -> it.decide(command, milestone.due()));
    }

    @CommandHandler
    void handle(DeclineHandoff command) {
        var id = command.handoff();
        var handoff = handoffs.load(id.stream(), id);
        gate.judge(command, Scope.of(id.project()), FactAddress.of(id, "answer"), id.stream());
        handoff.execute(it -> it.decide(command));
    }

    /** The milestone as it stands; guarded, so that it does not move before the commitment is recorded. */
    private Milestone milestone(AcceptHandoff command) {
        return streams.read(ProjectState.FOLD, command.handoff().project().stream())
                .flatMap(project -> project.milestone(command.milestone()))
                .orElseThrow(() -> Problem.invalid(
                                "/milestone",
                                "milestone.unknown",
                                command.handoff().project() + " has no milestone " + command.milestone() + ".")
                        .exception());
    }
}
