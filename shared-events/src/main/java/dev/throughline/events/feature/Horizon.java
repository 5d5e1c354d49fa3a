package dev.throughline.events.feature;

/** How soon a feature is meant to be worked on. */
public enum Horizon {
    NOW,
    NEXT,
    LATER
}
