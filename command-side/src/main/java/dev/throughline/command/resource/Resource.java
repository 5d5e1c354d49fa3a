package dev.throughline.command.resource;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.command.mandate.Authority;
import dev.throughline.events.AbsenceId;
import dev.throughline.events.AllocationId;
import dev.throughline.events.resource.AbsenceRecorded;
import dev.throughline.events.resource.CapacityChanged;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceKind;
import dev.throughline.events.resource.ResourceRegistered;
import dev.throughline.events.resource.ResourceReleased;

/**
 * What may be decided next about a resource: on no day is more of it allocated than there is, but where somebody said
 * later that they are away.
 */
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
    void decide(ChangeCapacity command, Authority authority) {
        require(
                new NoUnchangedCapacity(state().capacity(), command.from(), command.capacity()),
                new OnlyAboveAllocations(
                        command.capacity(),
                        command.from(),
                        state().allocations().values(),
                        authority));
        apply(new CapacityChanged(command.resource(), command.capacity(), command.from(), command.why()));
    }

    /** Who is away is away: what is allocated on these days is not asked. */
    void decide(RecordAbsence command) {
        var capacity = state().capacity();
        require(new NoSecondAbsence(capacity, command.days()));
        apply(new AbsenceRecorded(
                AbsenceId.of(command.resource(), capacity.absences().size() + 1),
                command.days().from(),
                command.days().to(),
                command.why()));
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
