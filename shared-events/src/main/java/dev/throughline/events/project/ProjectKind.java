package dev.throughline.events.project;

/** Whom a project serves. */
public enum ProjectKind {
    /** The products whose handoffs it accepts. */
    PRODUCT,
    /** The organisation itself: it has no product manager. */
    INTERNAL
}
