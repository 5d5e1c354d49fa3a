package dev.throughline.log.sqlite;

import dev.throughline.log.Guard;
import dev.throughline.log.RecordedEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads events: along the log, along a stream, by time. */
final class Streams {

    private Streams() {}

    static List<RecordedEvent> after(Session session, long position, int limit) throws SQLException {
        return events(
                session.prepare(Rows.EVENT + "WHERE e.position > ? ORDER BY e.position LIMIT ?", position, limit));
    }

    static List<RecordedEvent> of(Session session, String stream, long fromVersion) throws SQLException {
        return events(session.prepare(
                Rows.EVENT + "WHERE e.stream = ? AND e.version >= ? ORDER BY e.version", stream, fromVersion));
    }

    static long lastVersion(Session session, String stream) throws SQLException {
        String query = "SELECT version FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1";
        return number(session.prepare(query, stream), Guard.ABSENT);
    }

    static long lastPosition(Session session) throws SQLException {
        return number(session.prepare("SELECT max(position) FROM events"), 0);
    }

    static long positionAt(Session session, Instant time) throws SQLException {
        String query = "SELECT position FROM commits WHERE recorded_at > ? ORDER BY recorded_at, position LIMIT 1";
        long next = number(session.prepare(query, time.toEpochMilli()), 0);
        return next == 0 ? lastPosition(session) : next - 1;
    }

    private static long number(PreparedStatement statement, long ifNone) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : ifNone;
        }
    }

    private static List<RecordedEvent> events(PreparedStatement statement) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                events.add(Rows.event(row));
            }
        }
        return events;
    }
}
