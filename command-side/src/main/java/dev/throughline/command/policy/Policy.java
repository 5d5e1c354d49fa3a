package dev.throughline.command.policy;

import dev.throughline.events.PolicyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reaction, named as the sentence that it is: a fold of the log, and what follows from its state. Pure and total, so that
 * the same log and the same instant have the same effects, however often they are worked out.
 *
 * @param <S> what it keeps in mind, an immutable value
 */
interface Policy<S> {

    /** Its name, for ever. */
    PolicyId id();

    /** Before the first event. */
    S initial();

    /** After one more event. */
    S after(S state, Happened happened);

    /** What follows from an event. @param state after that event, which knows nothing later */
    default List<Effect> follow(S state, Happened cause) {
        return List.of();
    }

    /** What is due at an instant and wasn't done by the end of the log that the state has read. */
    default List<Effect> due(S state, Instant now) {
        return List.of();
    }

    /** The first instant after this one at which something will be due, as far as is known; null where nothing will. */
    default @Nullable Instant next(S state, Instant now) {
        return null;
    }
}
