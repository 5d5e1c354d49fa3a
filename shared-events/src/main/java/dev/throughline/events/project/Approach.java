package dev.throughline.events.project;

/** How a project is worked on. */
public enum Approach {
    AGILE,
    WATERFALL,
    HYBRID
}
