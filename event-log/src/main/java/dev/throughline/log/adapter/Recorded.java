package dev.throughline.log.adapter;

import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import java.util.Optional;

/**
 * What a proposal is judged by: the log as it is right before the place that the proposal would take, commits of the same
 * batch included.
 *
 * @param <E> how the store fails
 */
public interface Recorded<E extends Exception> {

    /** The commit that a command id led to. */
    Optional<Commit> byCommand(String commandId) throws E;

    /** The version of the stream's last event; {@link Guard#ABSENT} if it has none. */
    long lastVersion(String stream) throws E;

    /** Whether an event has this id. */
    boolean isTaken(String eventId) throws E;

    /** Whether there is an event at this position, as it was recorded. */
    boolean isRedactable(long position) throws E;
}
