package dev.throughline.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One API token without its secret. */
record Token(
        String id,
        String member,
        String name,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed) {

    static final String COLUMNS = "id, member, name, created, expires, last_used";

    /** Reads a row that begins with {@link #COLUMNS}. */
    static Token of(ResultSet row) throws SQLException {
        var used = row.getLong(6);
        return new Token(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                used == 0 ? null : Instant.ofEpochMilli(used));
    }

    boolean isAlive(Instant now) {
        return now.isBefore(expires);
    }

    Token usedAt(Instant now) {
        return new Token(id, member, name, created, expires, now);
    }
}
