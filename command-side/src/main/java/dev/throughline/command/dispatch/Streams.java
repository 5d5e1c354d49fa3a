package dev.throughline.command.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.throughline.command.dispatch.Fold.Happened;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.axon.CommitContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * States of streams, kept in memory and always caught up from the log before they are given out: nobody decides on what
 * another process has long changed. What is kept saves reading, and may be dropped at any time.
 */
public final class Streams {

    private static final int KEPT = 20_000;

    private final EventLog log;
    private volatile Cache<Key, Known<?>> kept = nothing();

    public Streams(EventLog log) {
        this.log = log;
    }

    /** The state at the stream's end, and its version; empty if the stream has no event. Nothing is guarded. */
    @SuppressWarnings("unchecked") // a key's fold made its state
    public <S> Optional<Known<S>> look(Fold<S> fold, String stream) {
        var key = new Key(fold, stream);
        var states = kept;
        var base = (@Nullable Known<S>) states.getIfPresent(key);
        var known = base;
        for (RecordedEvent event : log.readStream(stream, base == null ? 0 : base.version() + 1)) {
            known = new Known<>(fold.after(known == null ? null : known.state(), happened(event)), event.version());
        }
        if (known != null && known != base) {
            states.asMap().merge(key, known, (one, other) -> one.version() >= other.version() ? one : other);
        }
        return Optional.ofNullable(known);
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

    /** Reads all from the log anew from now on: words were taken out of it. A read under way keeps what it makes nowhere. */
    public void forget() {
        kept = nothing();
    }

    private static Cache<Key, Known<?>> nothing() {
        return Caffeine.newBuilder().maximumSize(KEPT).build();
    }

    /** Whether the stream has an event: no stream that had one ever loses it. */
    boolean isKnown(Fold<?> fold, String stream) {
        return kept.getIfPresent(new Key(fold, stream)) != null || log.lastVersion(stream) != Guard.ABSENT;
    }

    private static Happened happened(RecordedEvent event) {
        return new Happened(Decoding.event(event), event.version(), event.recordedAt());
    }

    private record Key(Fold<?> fold, String stream) {}
}
