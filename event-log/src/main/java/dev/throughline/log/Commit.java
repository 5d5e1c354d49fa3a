package dev.throughline.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one command led to: one link of the chain.
 *
 * @param position of its first event
 * @param digest of the request, with its salt
 * @param digestSalt outside the chain, so that it can be deleted together with a text that the digest would betray
 * @param guards sorted by stream
 * @param previous hash of the commit before; 32 zero bytes for the first
 * @param hash as {@link Chain} says
 */
public record Commit(
        long position,
        Instant recordedAt,
        String commandId,
        Bytes digest,
        @Nullable Bytes digestSalt,
        List<Guard> guards,
        Bytes previous,
        Bytes hash,
        List<RecordedEvent> events) {

    public Commit {
        guards = List.copyOf(guards);
        events = List.copyOf(events);
    }

    /** Position of its last event. */
    public long lastPosition() {
        return position + events.size() - 1;
    }

    /** The log's head when this was its last commit. */
    public Head head() {
        return new Head(lastPosition(), hash, recordedAt);
    }
}
