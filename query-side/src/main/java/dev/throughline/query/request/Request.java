package dev.throughline.query.request;

import dev.throughline.query.fold.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A request for a decision that is somebody else's.
 *
 * @param asked the event by which it was asked; null before it
 * @param answered the event that answered it; null while it is open
 */
public record Request(
        String id,
        State state,
        @Nullable Decision asked,
        @Nullable Decision answered) {

    /** Where a request stands. */
    public enum State {
        /** Waits for whoever decides. */
        OPEN,
        /** What was asked for was decided. */
        GRANTED,
        /** It was not; it may be asked for again. */
        DECLINED
    }

    static Request none(String id) {
        return new Request(id, State.OPEN, null, null);
    }
}
