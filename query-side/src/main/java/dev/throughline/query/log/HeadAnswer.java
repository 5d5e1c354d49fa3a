package dev.throughline.query.log;

import dev.throughline.log.Head;
import java.time.Instant;

/**
 * Where the log ends. Whoever notes it elsewhere can later tell that the log was cut short or rewritten.
 *
 * @param hash of the last commit, in hexadecimal
 */
public record HeadAnswer(long position, String hash, Instant recordedAt) {

    static HeadAnswer of(Head head) {
        return new HeadAnswer(head.position(), head.hash().hex(), head.recordedAt());
    }
}
