package dev.throughline.command.policy;

import dev.throughline.events.PolicyId;
import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.LogUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * The checkpoints in {@code policies.db}, beside the log that they are about; each is on disk before it is answered. Whoever
 * has opened the log of this directory is the only one there, so effects are always this process's.
 */
final class CheckpointFile implements Checkpoints {

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS checkpoint (
                policy    TEXT PRIMARY KEY,
                activated INTEGER NOT NULL,
                done      INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """;

    private static final Duration UNTIL_WOKEN = Duration.ofHours(1);

    private final Connection connection;

    private CheckpointFile(Connection connection) {
        this.connection = connection;
    }

    /** @throws CannotOpenLog if it can't be opened there */
    static CheckpointFile open(Path dataDirectory) {
        var file = dataDirectory.toAbsolutePath().normalize().resolve("policies.db");
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try {
            Files.createDirectories(file.getParent());
            var connection = config.createConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute(TABLE);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new CheckpointFile(connection);
        } catch (IOException | SQLException e) {
            throw new CannotOpenLog("The policies' checkpoints in " + file + " can't be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized List<PolicyId> policies() {
        var policies = new ArrayList<PolicyId>();
        try (var select = connection.prepareStatement("SELECT policy FROM checkpoint ORDER BY policy");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                policies.add(new PolicyId(rows.getString(1)));
            }
            return policies;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public synchronized long activated(PolicyId policy, long head) {
        try (var insert = connection.prepareStatement("INSERT OR IGNORE INTO checkpoint VALUES (?, ?, ?)")) {
            insert.setString(1, policy.value());
            insert.setLong(2, head);
            insert.setLong(3, head);
            insert.executeUpdate();
            return read("SELECT activated FROM checkpoint WHERE policy = ?", policy);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public synchronized long done(PolicyId policy) {
        try {
            return read("SELECT done FROM checkpoint WHERE policy = ?", policy);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void done(long position) {
        update("UPDATE checkpoint SET done = max(done, ?1)", position);
    }

    @Override
    public void endAt(long head) {
        update("UPDATE checkpoint SET activated = min(activated, ?1), done = min(done, ?1)", head);
    }

    /** A restart reads the log from its beginning anyway, and what has no effect need not be written down. */
    @Override
    public void seen(long position) {}

    @Override
    public boolean mine() {
        return true;
    }

    @Override
    public Duration patience() {
        return UNTIL_WOKEN;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private synchronized void update(String sql, long position) {
        try (var update = connection.prepareStatement(sql)) {
            update.setLong(1, position);
            update.executeUpdate();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private long read(String sql, PolicyId policy) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, policy.value());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException(policy + " was never activated");
                }
                return row.getLong(1);
            }
        }
    }

    private static LogUnavailable unavailable(SQLException e) {
        return new LogUnavailable("The policies' checkpoints can't be kept: " + e.getMessage(), e);
    }
}
