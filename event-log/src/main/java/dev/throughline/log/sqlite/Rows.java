package dev.throughline.log.sqlite;

import dev.throughline.log.Bytes;
import dev.throughline.log.RecordedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From rows to values. */
final class Rows {

    /** The columns of an event, with those of its commit. */
    static final String EVENT = """
            SELECT e.position, e.stream, e.version, e.id, e.type, e.revision, e.timestamp, c.recorded_at, c.command_id,
                   e.payload, e.metadata, e.content_hash, e.salt, e.redacted_by, e.commit_position
            FROM events e JOIN commits c ON c.position = e.commit_position
            """;

    /** Its column that says which commit. */
    static final int COMMIT_POSITION = 15;

    private Rows() {}

    static RecordedEvent event(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                Instant.ofEpochMilli(row.getLong(7)),
                Instant.ofEpochMilli(row.getLong(8)),
                row.getString(9),
                bytes(row, 10),
                bytes(row, 11),
                bytes(row, 12),
                optionalBytes(row, 13),
                number(row, 14));
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static Bytes bytes(ResultSet row, int column) throws SQLException {
        Bytes bytes = optionalBytes(row, column);
        return bytes == null ? Bytes.of(new byte[0]) : bytes;
    }

    static @Nullable Bytes optionalBytes(ResultSet row, int column) throws SQLException {
        byte[] value = row.getBytes(column);
        return value == null ? null : Bytes.of(value);
    }
}
