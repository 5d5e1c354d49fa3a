package dev.throughline.query.fold;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Snapshots that the projector keeps as it passes, so that an earlier moment is a few decisions away from one of them. A
 * cache: what is not here is folded again by whoever asks. Snapshots share most of what they hold, and there are never more than {@value #MOST}: when there
 * would be, every other one goes, and from then on half as many are kept.
 */
final class SavedStates {

    static final int EVERY = 500;
    static final int MOST = 1_024;

    private final Snapshot empty;
    private volatile long redacted;
    private final NavigableMap<Long, Snapshot> saved = new TreeMap<>();
    private long every = EVERY;

    /**
     * @param empty what everything begins with
     * @param redacted the last redaction: what is kept here holds no words that were taken out up to then
     */
    SavedStates(Snapshot empty, long redacted) {
        this.empty = empty;
        this.redacted = redacted;
    }

    long redacted() {
        return redacted;
    }

    /** A redaction of what was read in its redacted form already: what is kept may stay. */
    void knownWithout(long redaction) {
        redacted = redaction;
    }

    /** Keeps it where its position is one of those that are kept. */
    synchronized void pass(Snapshot snapshot) {
        if (snapshot.position() % every != 0 || snapshot.position() == 0) {
            return;
        }
        saved.put(snapshot.position(), snapshot);
        if (saved.size() > MOST) {
            every *= 2;
            saved.keySet().removeIf(position -> position % every != 0);
        }
    }

    /** The nearest one that knows nothing beyond this position. */
    synchronized Snapshot before(long position) {
        Map.Entry<Long, Snapshot> nearest = saved.floorEntry(position);
        return nearest == null ? empty : nearest.getValue();
    }

    synchronized int size() {
        return saved.size();
    }
}
