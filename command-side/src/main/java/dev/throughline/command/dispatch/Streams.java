package dev.throughline.command.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.axon.CommitContext;
import dev.throughline.log.state.Snapshots;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * States of streams, kept in memory and always caught up from the log before they are given out: nobody decides on what
 * another process has long changed. What is kept saves reading, and may be dropped at any time. A state that isn't in
 * memory is begun from its snapshot, where there is one.
 */
public final class Streams implements AutoCloseable {

    private static final int KEPT = 20_000;

    private final EventLog log;
    private final SnapshotKeeper snapshots;
    private volatile Cache<Key, Remembered<?>> kept = nothing();

    public Streams(EventLog log, Snapshots snapshots) {
        this.log = log;
        this.snapshots = new SnapshotKeeper(snapshots);
    }

    /** The state at the stream's end, and its version; empty if the stream has no event. Nothing is guarded. */
    @SuppressWarnings("unchecked") // a key's fold made its state
    public <S> Optional<Known<S>> look(Fold<S> fold, String stream) {
        var key = new Key(fold, stream);
        var states = kept;
        var base = (@Nullable Remembered<S>) states.getIfPresent(key);
        var now = base == null ? begin(fold, stream) : base.after(fold, log.readStream(stream, base.version() + 1));
        if (now.isNothing()) {
            return Optional.empty();
        }
        if (now != base) {
            var ahead = now.isAhead(SnapshotKeeper.EVERY);
            states.asMap()
                    .merge(
                            key,
                            ahead ? now.toBeKept() : now,
                            (one, other) -> one.version() >= other.version() ? one : other);
            if (ahead) {
                snapshots.keep(fold, stream, now, () -> states.invalidate(key));
            }
        }
        return Optional.of(new Known<>(now.known(), now.version()));
    }

    /**
     * Of a snapshot the log is asked from its very event on: where it isn't there, the snapshot is of another log, or of
     * what was lost.
     */
    private <S> Remembered<S> begin(Fold<S> fold, String stream) {
        var snapshot = snapshots.find(fold, stream);
        var events = log.readStream(stream, Math.max(snapshot.version(), 0));
        if (snapshot.isNothing()) {
            return snapshot.after(fold, events);
        }
        return !events.isEmpty() && events.getFirst().id().equals(snapshot.event())
                ? snapshot.after(fold, events.subList(1, events.size()))
                : Remembered.<S>nothing(snapshot.era()).after(fold, log.readStream(stream, 0));
    }

    /**
     * The state at the stream's end, for a decision that stands on it but doesn't change it: the commit is guarded on the
     * version that was read, and on its absence where there is none.
     */
    public <S> Optional<S> read(Fold<S> fold, String stream) {
        var known = look(fold, stream);
        CommitContext.current().guard(stream, known.map(Known::version).orElse(Guard.ABSENT));
        return known.map(Known::state);
    }

    /** Whether the stream has an event; guarded on that, and, if it has, on nobody writing to it meanwhile. */
    public boolean exists(String stream) {
        var version = log.lastVersion(stream);
        CommitContext.current().guard(stream, version);
        return version != Guard.ABSENT;
    }

    /**
     * Reads all from the log anew from now on: words were taken out of this stream. A read under way keeps what it makes
     * nowhere.
     */
    public void forget(String stream) {
        try {
            snapshots.forget(stream);
        } finally {
            forget();
        }
    }

    /** The same where another process took them out, and out of the snapshots with them. */
    void forget() {
        kept = nothing();
    }

    private static Cache<Key, Remembered<?>> nothing() {
        return Caffeine.newBuilder().maximumSize(KEPT).build();
    }

    /** Whether the stream has an event: no stream that had one ever loses it. */
    boolean isKnown(Fold<?> fold, String stream) {
        return kept.getIfPresent(new Key(fold, stream)) != null || log.lastVersion(stream) != Guard.ABSENT;
    }

    /** States that wait to be kept as snapshots are, if that doesn't take long. */
    @Override
    public void close() {
        snapshots.close();
    }

    private record Key(Fold<?> fold, String stream) {}
}
