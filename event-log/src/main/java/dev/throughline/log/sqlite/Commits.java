package dev.throughline.log.sqlite;

import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.Head;
import dev.throughline.log.RecordedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads whole commits, by their position. What a damaged file has lost is missing in what is read, too: nothing is made
 * up and nothing hidden, so that a verification sees it.
 */
final class Commits {

    private static final String ROW =
            "SELECT position, recorded_at, command_id, digest, digest_salt, previous, hash FROM commits ";

    private Commits() {}

    static Optional<Commit> byCommand(Session session, String commandId) throws SQLException {
        return read(session, ROW + "WHERE command_id = ?", commandId).stream().findFirst();
    }

    static Optional<Commit> holding(Session session, long position) throws SQLException {
        return read(session, ROW + "WHERE position <= ? ORDER BY position DESC LIMIT 1", position).stream()
                .filter(commit -> commit.lastPosition() >= position)
                .findFirst();
    }

    /**
     * Where the stored log ends.
     *
     * @throws CannotOpenLog if commits and events don't end together, so that nothing could follow
     */
    static Head head(Session session) throws SQLException {
        Head head = read(session, ROW + "ORDER BY position DESC LIMIT 1").stream()
                .map(Commit::head)
                .findFirst()
                .orElse(Head.EMPTY);
        if (Streams.lastPosition(session) != head.position()) {
            throw new CannotOpenLog("The event log is damaged at its end: verify it", null);
        }
        return head;
    }

    /** Of the last commit; 0 if there is none. */
    static long lastPosition(Session session) throws SQLException {
        try (ResultSet row =
                session.prepare("SELECT max(position) FROM commits").executeQuery()) {
            return row.getLong(1);
        }
    }

    static List<Commit> after(Session session, long position, int limit) throws SQLException {
        return read(session, ROW + "WHERE position > ? ORDER BY position LIMIT ?", position, limit);
    }

    private static List<Commit> read(Session session, String query, Object... parameters) throws SQLException {
        List<Commit> bare = new ArrayList<>();
        try (ResultSet row = session.prepare(query, parameters).executeQuery()) {
            while (row.next()) {
                bare.add(new Commit(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        Rows.bytes(row, 4),
                        Rows.optionalBytes(row, 5),
                        List.of(),
                        Rows.bytes(row, 6),
                        Rows.bytes(row, 7),
                        List.of()));
            }
        }
        if (bare.isEmpty()) {
            return bare;
        }
        long first = bare.getFirst().position();
        long last = bare.getLast().position();
        Map<Long, List<Guard>> guards = guards(session, first, last);
        Map<Long, List<RecordedEvent>> events = events(session, first, last);
        return bare.stream()
                .map(commit -> whole(
                        commit,
                        guards.getOrDefault(commit.position(), List.of()),
                        events.getOrDefault(commit.position(), List.of())))
                .toList();
    }

    private static Commit whole(Commit bare, List<Guard> guards, List<RecordedEvent> events) {
        return new Commit(
                bare.position(),
                bare.recordedAt(),
                bare.commandId(),
                bare.digest(),
                bare.digestSalt(),
                guards,
                bare.previous(),
                bare.hash(),
                events);
    }

    private static Map<Long, List<Guard>> guards(Session session, long first, long last) throws SQLException {
        Map<Long, List<Guard>> guards = new HashMap<>();
        String query = "SELECT commit_position, stream, version FROM guards"
                + " WHERE commit_position BETWEEN ? AND ? ORDER BY commit_position, stream";
        try (ResultSet row = session.prepare(query, first, last).executeQuery()) {
            while (row.next()) {
                guards.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                        .add(new Guard(row.getString(2), row.getLong(3)));
            }
        }
        return guards;
    }

    private static Map<Long, List<RecordedEvent>> events(Session session, long first, long last) throws SQLException {
        Map<Long, List<RecordedEvent>> events = new HashMap<>();
        String query = Rows.EVENT + """
                WHERE e.position >= ?
                  AND e.position < ifnull((SELECT min(position) FROM commits WHERE position > ?), 9223372036854775807)
                ORDER BY e.position""";
        try (ResultSet row = session.prepare(query, first, last).executeQuery()) {
            while (row.next()) {
                events.computeIfAbsent(row.getLong(Rows.COMMIT_POSITION), any -> new ArrayList<>())
                        .add(Rows.event(row));
            }
        }
        return events;
    }
}
