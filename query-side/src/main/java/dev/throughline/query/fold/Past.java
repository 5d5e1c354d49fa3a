package dev.throughline.query.fold;

/** Earlier snapshots, from which any moment of the past is soon folded. */
@FunctionalInterface
public interface Past {

    /** The nearest snapshot that knows nothing beyond this position, for who works from the newest one that they read. */
    Snapshot before(long position, Snapshot newest);
}
