package dev.throughline.events.feature;

/** What became of an assumption. */
public enum Conclusion {
    /** It holds. */
    CONFIRMED,
    /** It doesn't. */
    REFUTED
}
