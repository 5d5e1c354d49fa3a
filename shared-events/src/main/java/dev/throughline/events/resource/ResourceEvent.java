package dev.throughline.events.resource;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.ResourceId;

/** What is decided about a resource: its capacity, and who gets how much of it. */
public sealed interface ResourceEvent extends DomainEvent
        permits ResourceRegistered, CapacityChanged, AbsenceRecorded, ResourceAllocated, ResourceReleased {

    /** The resource that it is about. */
    ResourceId resource();

    @Override
    default String stream() {
        return resource().stream();
    }
}
