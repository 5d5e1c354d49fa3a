package dev.throughline.log;

import java.time.Instant;

/**
 * Where the log ends. Whoever notes position and hash elsewhere can later tell that the log was cut short or rewritten.
 *
 * @param position of the last event; 0 if there is none
 * @param hash of the last commit; 32 zero bytes if there is none
 * @param recordedAt of the last commit; the epoch if there is none
 */
public record Head(long position, Bytes hash, Instant recordedAt) {

    /** Of a log without events. */
    public static final Head EMPTY = new Head(0, Bytes.of(new byte[32]), Instant.EPOCH);
}
