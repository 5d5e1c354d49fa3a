package dev.throughline.events.resource;

/** What a resource is. */
public enum ResourceKind {
    /** A member; capacity and allocations in percent of a working day. */
    PERSON,
    /** Something used and given back; capacity and allocations in percent. */
    EQUIPMENT,
    /** Something counted; capacity and allocations in its unit. */
    MATERIAL
}
