package dev.throughline.command.resource;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.command.mandate.Authority;
import dev.throughline.events.AllocationId;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceKind;
import dev.throughline.events.resource.ResourceRegistered;
import dev.throughline.events.resource.ResourceReleased;

/** What may be decided next about a resource: on no day is more of it allocated than there is. */
final class Resource extends EventSourced<ResourceState> {

    Resource() {
        super(ResourceState.FOLD);
    }

    static Resource registered(RegisterResource command) {
        var resource = new Resource();
        resource.apply(new ResourceRegistered(
                command.resource(), ResourceKind.PERSON, null, null, command.capacity(), command.why()));
        return resource;
    }

    /** @param authority who manages the projects that are in the way, for the refusal */
    void decide(AllocateResource command, Authority authority) {
        var allocations = state().allocations();
        require(new OnlyWithinCapacity(
                state().capacity(), allocations.values(), command.days(), command.percent(), authority));
        apply(new ResourceAllocated(
                AllocationId.of(command.resource(), allocations.size() + 1),
                command.project(),
                command.days().from(),
                command.days().to(),
                command.percent(),
                command.why()));
    }

    void decide(ReleaseResource command) {
        var allocation = state().allocation(command.allocation()).orElseThrow();
        require(new OnlyDaysStillAllocated(allocation, command.from()));
        apply(new ResourceReleased(command.allocation(), allocation.project(), command.from(), command.why()));
    }
}
