package dev.throughline.command.dispatch;

import dev.throughline.command.dispatch.Fold.Happened;
import dev.throughline.log.Guard;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.state.Snapshots;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stream's state, with what has to be known of it so that it can be kept.
 *
 * @param state null before the first event
 * @param version of the last event; {@link Guard#ABSENT} before the first
 * @param event the id of the last event; empty before the first
 * @param era of the stream's snapshots when the state was begun
 * @param kept the version at which one of them was last to be kept; {@link Guard#ABSENT} before the first
 */
record Remembered<S>(@Nullable S state, long version, String event, long era, long kept) {

    /** Before the first event. */
    static <S> Remembered<S> nothing(long era) {
        return new Remembered<>(null, Guard.ABSENT, "", era, Guard.ABSENT);
    }

    /** Before the first event, whatever the stream's era: if it isn't the first any more, the state is not to be kept. */
    static <S> Remembered<S> nothing() {
        return nothing(Snapshots.FIRST_ERA);
    }

    boolean isNothing() {
        return version == Guard.ABSENT;
    }

    /** The state, of a stream that has an event. */
    S known() {
        return Objects.requireNonNull(state);
    }

    /** The state after these. */
    Remembered<S> after(Fold<S> fold, List<RecordedEvent> events) {
        var next = this;
        for (RecordedEvent event : events) {
            var happened = new Happened(Decoding.event(event), event.version(), event.recordedAt());
            next = new Remembered<>(fold.after(next.state, happened), event.version(), event.id(), era, kept);
        }
        return next;
    }

    /** Whether so many events came since it was last to be kept. */
    boolean isAhead(int events) {
        return version - kept >= events;
    }

    Remembered<S> toBeKept() {
        return new Remembered<>(state, version, event, era, version);
    }
}
