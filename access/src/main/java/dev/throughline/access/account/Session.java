package dev.throughline.access.account;

import java.time.Instant;

/** A browser that is signed in, by the hash of its secret. Times are in whole milliseconds. */
public record Session(String hash, Instant opened, Instant lastUsed) {

    Session usedAt(Instant now) {
        return new Session(hash, opened, now);
    }
}
