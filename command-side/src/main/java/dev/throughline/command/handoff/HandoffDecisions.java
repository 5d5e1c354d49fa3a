package dev.throughline.command.handoff;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.feature.Feature;
import dev.throughline.command.feature.FeatureState;
import dev.throughline.command.mandate.Scope;
import dev.throughline.command.project.Milestone;
import dev.throughline.command.project.OnlyOpenMilestones;
import dev.throughline.command.project.ProjectState;
import dev.throughline.events.FactAddress;
import dev.throughline.events.Subject;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes the decisions about handoffs; a proposal is on the record of its feature as well. */
@Component
final class HandoffDecisions implements DecisionHandler {

    private final Aggregates<Feature> features;
    private final Aggregates<Handoff> handoffs;
    private final Streams streams;
    private final Gate gate;

    HandoffDecisions(Repositories repositories, Streams streams, Gate gate) {
        this.features = repositories.of(Feature.class, Feature::new, FeatureState.FOLD);
        this.handoffs = repositories.of(Handoff.class, Handoff::new, HandoffState.FOLD);
        this.streams = streams;
        this.gate = gate;
    }

    /** One commit on two streams, locked in their order; the handoff's event is the last, and the one that is answered. */
    @CommandHandler
    void handle(ProposeHandoff command) {
        var id = command.handoff();
        var feature = features.find(id.feature().stream());
        var handoff = handoffs.find(id.stream());
        gate.judge(command, Scope.of(id.feature().product()), FactAddress.of(id, "proposal"), id.stream());
        var handed = feature.orElseThrow(() -> unknown("feature", id.feature()));
        if (!streams.exists(id.project().stream())) {
            throw unknown("project", id.project());
        }
        var offered = handed.invoke(it -> OfferedFeature.of(it.state()));
        handed.execute(it -> it.handOff(id.project(), command.why()));
        handoff.ifPresentOrElse(
                again -> again.execute(it -> it.decide(command, offered)),
                () -> handoffs.create(() -> Handoff.proposed(command, offered)));
    }

    @CommandHandler
    void handle(AcceptHandoff command) {
        var id = command.handoff();
        var handoff = handoffs.load(id.stream(), id);
        gate.judge(command, Scope.of(id.project()), FactAddress.of(id, "answer"), id.stream());
        var milestone = milestone(command);
        require(new OnlyOpenMilestones(milestone));
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
                .orElseThrow(() -> unknown("milestone", command.milestone()));
    }

    private static ProblemException unknown(String field, Subject id) {
        return Problem.invalid("/" + field, field + ".unknown", "There is no " + field + " " + id.value() + ".")
                .exception();
    }
}
