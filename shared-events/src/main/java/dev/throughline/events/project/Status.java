package dev.throughline.events.project;

/** How a project stands, by its manager's word. */
public enum Status {
    /** As planned. */
    GREEN,
    /** Something threatens the plan. */
    AMBER,
    /** The plan can't be kept as it is. */
    RED
}
