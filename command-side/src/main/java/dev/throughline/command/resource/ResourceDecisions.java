package dev.throughline.command.resource;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.access.problem.Problem;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.NotYours;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.FactAddress;
import dev.throughline.events.MemberId;
import dev.throughline.events.ResourceId;
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
    void handle(ChangeCapacity command) {
        var id = command.resource();
        var resource = resources.load(id.stream(), id);
        gate.judgeOnRevision(command, Scope.workspace(), FactAddress.of(id, "capacity"), id.stream());
        var authority = gate.authority();
        resource.execute(it -> it.decide(command, authority));
    }

    /** Everybody says of themselves when they are away, and of nobody else. */
    @CommandHandler
    void handle(RecordAbsence command) {
        var id = command.resource();
        var resource = resources.load(id.stream(), id);
        if (!id.equals(ResourceId.of(gate.actor()))) {
            throw NotYours.ofOneself(command, new MemberId(id.value()));
        }
        gate.judge(command, Scope.workspace());
        resource.execute(it -> it.decide(command));
    }

    /** The person is locked before anything is guarded: whoever had to wait decides on what is there by then. */
    @CommandHandler
    void handle(AllocateResource command) {
        var resource = resources.find(command.resource().stream());
        if (!streams.exists(command.project().stream())) {
            throw Aggregates.unknown(command.project()).exception();
        }
        gate.judge(command, Scope.of(command.project()));
        var allocated = resource.orElseThrow(
                () -> Problem.invalid("/resource", "resource.unknown", "There is no such resource.")
                        .exception());
        var authority = gate.authority();
        var person = new MemberId(command.resource().value());
        require(new OnlyActiveMembers(person, authority.isActive(person)));
        allocated.execute(it -> it.decide(command, authority));
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
