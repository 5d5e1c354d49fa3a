package dev.throughline.command.handoff;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.feature.Feature;
import dev.throughline.command.feature.FeatureState;
import dev.throughline.command.mandate.Scope;
import dev.throughline.command.project.Milestone;
import dev.throughline.events.FactAddress;
import dev.throughline.events.Role;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Takes the decision to propose a handoff, which is on the record of its feature as well. */
@Component
final class ProposalDecisions implements DecisionHandler {

    private final Aggregates<Feature> features;
    private final Aggregates<Handoff> handoffs;
    private final Milestones milestones;
    private final Streams streams;
    private final Gate gate;

    ProposalDecisions(Repositories repositories, Milestones milestones, Streams streams, Gate gate) {
        this.features = repositories.of(Feature.class, Feature::new, FeatureState.FOLD);
        this.handoffs = repositories.of(Handoff.class, Handoff::new, HandoffState.FOLD);
        this.milestones = milestones;
        this.streams = streams;
        this.gate = gate;
    }

    /** One commit on two streams, locked in their order; the handoff's event is the last, and the one that is answered. */
    @CommandHandler
    void handle(ProposeHandoff command) {
        var id = command.handoff();
        var feature = features.find(id.feature().stream());
        var handoff = handoffs.find(id.stream());
        judge(command);
        var handed = feature.orElseThrow(() -> Milestones.unknown("feature", id.feature()));
        if (!streams.exists(id.project().stream())) {
            throw Milestones.unknown("project", id.project());
        }
        var answer = command.answer().map(it -> new Answered(it, milestones.of(it)));
        var offered = handed.invoke(it -> OfferedFeature.of(it.state()));
        handed.execute(it -> it.handOff(id.project(), command.why()));
        var proposed = propose(handoff, command, offered);
        answer.ifPresent(it -> {
            gate.as(Role.PROJECT_MANAGER);
            proposed.execute(now -> now.decide(it.command(), it.milestone().due()));
        });
    }

    private Aggregate<Handoff> propose(
            Optional<Aggregate<Handoff>> before, ProposeHandoff command, OfferedFeature offered) {
        before.ifPresent(again -> again.execute(it -> it.decide(command, offered)));
        return before.orElseGet(() -> handoffs.create(() -> Handoff.proposed(command, offered)));
    }

    /** Where one person answers their own proposal, they hold both roles. */
    private void judge(ProposeHandoff command) {
        var id = command.handoff();
        var product = Scope.of(id.feature().product());
        var proposal = FactAddress.of(id, "proposal");
        if (command.settled() == null) {
            gate.judge(command, product, proposal, id.stream());
        } else {
            gate.judgeSelfSettled(command, product, proposal, id.stream(), "AcceptHandoff", Scope.of(id.project()));
        }
    }

    private record Answered(AcceptHandoff command, Milestone milestone) {}
}
