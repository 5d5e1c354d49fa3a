package dev.throughline.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in the log.
 *
 * @param position its address: 1, 2, 3, … in commit order, without gaps
 * @param timestamp as its writer gave it, to the millisecond; not monotonic
 * @param recordedAt the log's time, to the millisecond, equal in a commit and never falling with the position
 * @param commandId of the commit it belongs to
 * @param contentHash SHA-256 of the salt and the payload: what the chain holds in the payload's place
 * @param salt 16 random bytes, so that the hash of a short text doesn't give the text away; null once it was redacted
 * @param redactedBy the position of the event that redacted it: the payload isn't the one recorded then; null if none did
 */
public record RecordedEvent(
        long position,
        String stream,
        long version,
        String id,
        String type,
        int revision,
        Instant timestamp,
        Instant recordedAt,
        String commandId,
        Bytes payload,
        Bytes metadata,
        Bytes contentHash,
        @Nullable Bytes salt,
        @Nullable Long redactedBy) {}
