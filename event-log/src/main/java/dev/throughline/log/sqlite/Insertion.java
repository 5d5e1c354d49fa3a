package dev.throughline.log.sqlite;

import dev.throughline.log.Bytes;
import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.RecordedEvent;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Puts commits into the tables, and takes out what they redact. */
final class Insertion {

    private static final String COMMIT =
            "INSERT INTO commits (position, recorded_at, command_id, digest, digest_salt, previous, hash)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String GUARD = "INSERT INTO guards (commit_position, stream, version) VALUES (?, ?, ?)";
    private static final String EVENT =
            "INSERT INTO events (position, commit_position, stream, version, id, type, revision, timestamp, payload,"
                    + " metadata, content_hash, salt, redacted_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REDACT =
            "UPDATE events SET payload = ?, salt = NULL, redacted_by = ? WHERE position = ?";
    private static final String FORGET_REQUEST = "UPDATE commits SET digest_salt = NULL"
            + " WHERE position = (SELECT commit_position FROM events WHERE position = ?)";

    private Insertion() {}

    static void insert(Session session, Commit commit) throws SQLException {
        long position = commit.position();
        session.execute(
                COMMIT,
                position,
                commit.recordedAt().toEpochMilli(),
                commit.commandId(),
                commit.digest().toArray(),
                array(commit.digestSalt()),
                commit.previous().toArray(),
                commit.hash().toArray());
        for (Guard guard : commit.guards()) {
            session.execute(GUARD, position, guard.stream(), guard.version());
        }
        for (RecordedEvent event : commit.events()) {
            session.execute(
                    EVENT,
                    event.position(),
                    position,
                    event.stream(),
                    event.version(),
                    event.id(),
                    event.type(),
                    event.revision(),
                    event.timestamp().toEpochMilli(),
                    event.payload().toArray(),
                    event.metadata().toArray(),
                    event.contentHash().toArray(),
                    array(event.salt()),
                    event.redactedBy());
        }
    }

    /** @param by the position of the event that says so */
    static void redact(Session session, long position, Bytes payload, long by) throws SQLException {
        session.execute(REDACT, payload.toArray(), by, position);
        session.execute(FORGET_REQUEST, position);
    }

    private static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.toArray();
    }
}
