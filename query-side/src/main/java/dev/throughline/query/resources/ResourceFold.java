package dev.throughline.query.resources;

import dev.throughline.events.AllocationId;
import dev.throughline.events.ResourceId;
import dev.throughline.events.resource.AbsenceRecorded;
import dev.throughline.events.resource.CapacityChanged;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceEvent;
import dev.throughline.events.resource.ResourceRegistered;
import dev.throughline.events.resource.ResourceReleased;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Each resource with its allocations. */
public enum ResourceFold implements Fold<Resource> {
    RESOURCES;

    /** The resource; one without a kind where it was never registered. */
    public static Resource of(ResourceId id, Snapshot snapshot) {
        return snapshot.of(RESOURCES).get(id.value());
    }

    /** An allocation; empty where there is none of that id. */
    public static Optional<Allocation> allocation(AllocationId id, Snapshot snapshot) {
        return Optional.ofNullable(of(id.resource(), snapshot).allocations().get(id));
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return decision.event() instanceof ResourceEvent event
                ? List.of(event.resource().value())
                : List.of();
    }

    @Override
    public Resource initial(String id) {
        return Resource.none(new ResourceId(id));
    }

    @Override
    public Resource apply(Resource before, Decision decision) {
        if (!(decision.event() instanceof ResourceEvent event)) {
            return before;
        }
        return switch (event) {
            case ResourceRegistered registered ->
                new Resource(
                                before.id(),
                                registered.kind(),
                                registered.name(),
                                registered.unit(),
                                before.capacities(),
                                before.absences(),
                                before.allocations())
                        .from(LocalDate.MIN, registered.capacity());
            case CapacityChanged changed -> before.from(changed.from(), changed.capacity());
            case AbsenceRecorded away -> before.with(new Absence(away.absence(), away.from(), away.to()));
            case ResourceAllocated allocated ->
                before.with(new Allocation(
                        allocated.allocation(),
                        allocated.project(),
                        allocated.from(),
                        allocated.to(),
                        allocated.amount()));
            case ResourceReleased released -> {
                Allocation allocation = before.allocations().get(released.allocation());
                if (allocation == null) {
                    throw new IllegalStateException(released.allocation() + " was released before it was allocated");
                }
                yield before.with(allocation.releasedFrom(released.from()));
            }
        };
    }
}
