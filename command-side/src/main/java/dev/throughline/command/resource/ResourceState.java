package dev.throughline.command.resource;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.AllocationId;
import dev.throughline.events.resource.AbsenceRecorded;
import dev.throughline.events.resource.CapacityChanged;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceEvent;
import dev.throughline.events.resource.ResourceRegistered;
import dev.throughline.events.resource.ResourceReleased;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * What is decided about a resource up to some version of its stream. Immutable.
 *
 * @param capacity how much of it there is on which day
 * @param allocations as they stand, in the order in which they were numbered
 */
record ResourceState(Capacity capacity, PMap<AllocationId, Allocation> allocations) {

    /** How the resource's stream is read. */
    static final Fold<ResourceState> FOLD =
            Fold.kept("resource", 1, ResourceState.class, Fold.of(ResourceEvent.class, ResourceState::evolve));

    private static final ResourceState NEW = new ResourceState(Capacity.NONE, OrderedPMap.empty());

    /** The allocation as it stands; empty if the resource has none by that id. */
    Optional<Allocation> allocation(AllocationId id) {
        return Optional.ofNullable(allocations.get(id));
    }

    private static ResourceState evolve(@Nullable ResourceState before, ResourceEvent event) {
        return (before == null ? NEW : before).after(event);
    }

    private ResourceState after(ResourceEvent event) {
        return switch (event) {
            case ResourceRegistered registered -> new ResourceState(Capacity.of(registered.capacity()), allocations);
            case CapacityChanged changed ->
                new ResourceState(capacity.from(changed.from(), changed.capacity()), allocations);
            case AbsenceRecorded away ->
                new ResourceState(capacity.without(new Days(away.from(), away.to())), allocations);
            case ResourceAllocated allocated ->
                with(new Allocation(
                        allocated.allocation(),
                        allocated.project(),
                        new Days(allocated.from(), allocated.to()),
                        allocated.amount()));
            case ResourceReleased released ->
                allocation(released.allocation())
                        .map(it -> with(it.releasedFrom(released.from())))
                        .orElse(this);
        };
    }

    private ResourceState with(Allocation allocation) {
        return new ResourceState(capacity, allocations.plus(allocation.id(), allocation));
    }
}
