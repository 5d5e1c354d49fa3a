package dev.throughline.log.sqlite;

import dev.throughline.log.Commit;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.adapter.LastVersions;
import dev.throughline.log.adapter.Recorded;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What the file holds, on the writer's connection: so with what the batch under way has written. */
final class RecordedInFile implements Recorded<SQLException> {

    private final Session session;
    private final LastVersions lastVersions = new LastVersions(LastVersions.STREAMS_KEPT);

    RecordedInFile(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Commit> byCommand(String commandId) throws SQLException {
        return Commits.byCommand(session, commandId);
    }

    @Override
    public long lastVersion(String stream) throws SQLException {
        Long known = lastVersions.of(stream);
        if (known == null) {
            known = Streams.lastVersion(session, stream);
            lastVersions.found(stream, known);
        }
        return known;
    }

    @Override
    public boolean isTaken(String eventId) throws SQLException {
        return exists(session.prepare("SELECT 1 FROM events WHERE id = ?", eventId));
    }

    @Override
    public boolean isRedactable(long position) throws SQLException {
        return exists(session.prepare("SELECT 1 FROM events WHERE position = ? AND redacted_by IS NULL", position));
    }

    private static boolean exists(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    /** A commit was written: its streams have moved. */
    void recorded(List<RecordedEvent> events) {
        lastVersions.recorded(events);
    }

    /** What was written is undone. */
    void forget() {
        lastVersions.forget();
    }
}
