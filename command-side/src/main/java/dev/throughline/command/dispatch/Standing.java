package dev.throughline.command.dispatch;

import dev.throughline.command.mandate.Authority;
import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.log.Guard;
import dev.throughline.log.axon.CommitContext;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The authority stream, folded in memory and caught up by reading on. */
public final class Standing {

    /** How the authority stream is read. */
    public static final Fold<Authority> FOLD = Fold.kept(
            "authority",
            1,
            Authority.class,
            (state, happened) ->
                    (state == null ? Authority.NOBODY : state).after((AuthorityEvent) happened.event(), happened.at()));

    private static final Known<Authority> UNFOUNDED = new Known<>(Authority.NOBODY, Guard.ABSENT);

    private final Streams streams;
    private final AtomicReference<Known<Authority>> latest = new AtomicReference<>(UNFOUNDED);

    Standing(Streams streams) {
        this.streams = streams;
    }

    /**
     * Who may decide what as far as this process has seen: never blocks, and is at least as new as the last command that
     * went through here. What other processes record is known a moment later.
     */
    public Authority latest() {
        return Objects.requireNonNull(latest.get()).state();
    }

    /** Up to which version of the authority stream {@link #latest()} has seen. */
    long version() {
        return Objects.requireNonNull(latest.get()).version();
    }

    /** Who may decide what now, read from the log. Nothing is guarded. */
    public Authority caughtUp() {
        return read().state();
    }

    /** Who may decide what now; the commit under way is guarded on it. */
    public Authority guarded() {
        var known = read();
        CommitContext.current().guard(AuthorityEvent.STREAM, known.version());
        return known.state();
    }

    private Known<Authority> read() {
        var read = streams.look(FOLD, AuthorityEvent.STREAM).orElse(UNFOUNDED);
        latest.accumulateAndGet(read, (one, other) -> one.version() > other.version() ? one : other);
        return read;
    }
}
