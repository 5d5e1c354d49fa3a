package dev.throughline.log.sqlite;

import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.Commit;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.StoredLog;
import dev.throughline.log.adapter.CommitPages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data directory's log, only to be read: to verify or export it. Takes no lock, so that it may be read beside the
 * process that writes it; what is committed meanwhile is read too.
 */
public final class LogFile implements StoredLog {

    private final Session session;

    private LogFile(Session session) {
        this.session = session;
    }

    /** @throws CannotOpenLog if there is none, or none that this version can read */
    public static LogFile open(Path dataDirectory) {
        Path file = dataDirectory.toAbsolutePath().normalize().resolve(Connections.FILE);
        if (!Files.isRegularFile(file)) {
            throw new CannotOpenLog("There is no event log at " + file, null);
        }
        Session session = new Session(() -> Connections.reader(file));
        try {
            if (Schema.check(session.connection(), file)) {
                throw new CannotOpenLog(file + " is empty", null);
            }
            return new LogFile(session);
        } catch (SQLException | RuntimeException e) {
            session.close();
            if (e instanceof CannotOpenLog known) {
                throw known;
            }
            throw new CannotOpenLog(
                    Connections.notADatabase(e)
                            ? file + " is not an event log"
                            : "The event log " + file + " can't be read: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public Stream<Commit> commits() {
        return CommitPages.stream(this::after, 0, last());
    }

    private long last() {
        try {
            return Math.max(Streams.lastPosition(session), Commits.lastPosition(session));
        } catch (SQLException e) {
            throw new LogUnavailable("The event log can't be read: " + e.getMessage(), e);
        }
    }

    private List<Commit> after(long position) {
        try {
            return Commits.after(session, position, CommitPages.PAGE);
        } catch (SQLException e) {
            throw new LogUnavailable("The event log can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
