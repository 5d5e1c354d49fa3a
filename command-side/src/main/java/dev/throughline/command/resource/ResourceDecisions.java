package dev.throughline.command.resource;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.access.problem.Problem;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.FactAddress;
import dev.throughline.events.MemberId;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes the decisions about resources. */
@Component
final class ResourceDecisions implements DecisionHandler {

    private final Aggregates<Resource> resources;
    private final Streams streams;
    private final Gate gate;

    ResourceDecisions(Repositories repositories, Streams streams, Gate gate) {
        this.resources = repositories.of(Resource.class, Resource::new, ResourceState.FOLD);
        this.streams = streams;
        this.gate = gate;
    }

    @CommandHandler
    void handle(RegisterResource command) {
        gate.judge(command, Scope.workspace());
        require(
                new OnlyActiveMembers(command.member(), gate.authority().isActive(command.member())),
                new NoSecondRegistration(command.resource(), streams.exists(command.resource().stream())));
        resources.create(() -> Resource.registered(command));
    }

    @CommandHandler
    void handle(AllocateResource command) {
        if (!streams.exists(command.project().stream())) {
            throw Aggregates.unknown(command.project()).exception();
        }
        gate.judge(command, Scope.of(command.project()));
        if (!streams.exists(command.resource().stream())) {
            throw Problem.invalid("/resource", "resource.unknown", "There is no such resource.")
                    .exception();
        }
        var authority = gate.authority();
        var person = new MemberId(command.resource().value());
        require(new OnlyActiveMembers(person, authority.isActive(person)));
        resources
                .load(command.resource().stream(), command.resource())
                .execute(resource -> resource.decide(command, authority));
    }

    @CommandHandler
    void handle(ReleaseResource command) {
        var id = command.allocation();
        var stream = command.resource().stream();
        var resource = resources.load(stream, id);
        var allocation = resource.invoke(it -> it.state().allocation(id))
                .orElseThrow(() -> Aggregates.unknown(id).exception());
        gate.judge(command, Scope.of(allocation.project()), FactAddress.of(id, "release"), stream);
        resource.execute(it -> it.decide(command));
    }
}
