package dev.throughline.access.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An API token, by the hash of its secret. Times are in whole milliseconds. */
public record Token(
        String hash,
        String id,
        String name,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed) {

    public boolean isAlive(Instant now) {
        return now.isBefore(expires);
    }

    Token usedAt(Instant now) {
        return new Token(hash, id, name, created, expires, now);
    }
}
