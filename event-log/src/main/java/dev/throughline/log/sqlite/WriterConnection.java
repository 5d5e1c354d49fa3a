package dev.throughline.log.sqlite;

import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The writer's connection. After any failure it is given up and opened anew: which statements a failed transaction leaves
 * behind depends on the failure (a full disk, for one), and closing is the one roll-back that always holds.
 */
final class WriterConnection implements AutoCloseable {

    private final Path file;
    private @Nullable Session session;

    WriterConnection(Path file) {
        this.file = file;
    }

    /** The connection, if it wasn't given up. */
    @Nullable
    Session current() {
        return session;
    }

    /** Opens the connection. */
    Session open() throws SQLException {
        Session opened = new Session(Connections.writer(file));
        session = opened;
        return opened;
    }

    /**
     * Where the stored log ends.
     *
     * @throws CannotOpenLog if commits and events don't end together, so that nothing could follow
     */
    Head head(Session on) throws SQLException {
        Head head = Commits.last(on).map(Commit::head).orElse(Head.EMPTY);
        long last = Streams.lastPosition(on);
        on.connection().commit();
        if (last != head.position()) {
            throw new CannotOpenLog("The event log " + file + " is damaged at its end: verify it", null);
        }
        return head;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
