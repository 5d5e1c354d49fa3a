package dev.throughline.events;

/** When a command is refused without a reason in words. */
public enum Why {
    /** A reason is welcome and never asked for. */
    OPTIONAL,
    /** A reason must be given. */
    ALWAYS,
    /** A reason must be given once the fact has been decided before. */
    ON_CHANGE,
    /** A reason must be given once the feature has ever been handed off. */
    AFTER_HANDOFF
}
