package dev.throughline.benchmarks;

import dev.throughline.log.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * As fast as JDBC can put rows of the same size into the same tables: one thread, prepared batches, a flush per batch,
 * nothing looked up and nothing computed.
 */
final class RawInserts implements SideBySide.Subject, AutoCloseable {

    private static final byte[] HASH = new byte[32];
    private static final byte[] SALT = new byte[16];

    private final Connection connection;
    private final PreparedStatement commits;
    private final PreparedStatement guards;
    private final PreparedStatement events;
    private long position;

    RawInserts(Path directory) throws SQLException {
        SqliteEventLog.open(directory, Clock.systemUTC()).close();
        connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("log.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = FULL");
        }
        connection.setAutoCommit(false);
        commits = connection.prepareStatement(
                "INSERT INTO commits (position, recorded_at, command_id, digest, digest_salt, previous, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        guards = connection.prepareStatement("INSERT INTO guards (commit_position, stream, version) VALUES (?, ?, ?)");
        events = connection.prepareStatement(
                "INSERT INTO events (position, commit_position, stream, version, id, type, revision, timestamp, payload,"
                        + " metadata, content_hash, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    @Override
    public long commits(int batch, Duration duration) throws SQLException {
        String[] streams = new String[batch];
        for (int i = 0; i < batch; i++) {
            streams[i] = "feature:" + UUID.randomUUID();
        }
        long end = System.nanoTime() + duration.toNanos();
        long version = 0;
        while (System.nanoTime() < end) {
            for (String stream : streams) {
                add(stream, version);
            }
            commits.executeBatch();
            guards.executeBatch();
            events.executeBatch();
            connection.commit();
            version++;
        }
        return version * batch;
    }

    private void add(String stream, long version) throws SQLException {
        position++;
        long now = System.currentTimeMillis();
        add(commits, position, now, UUID.randomUUID().toString(), HASH, SALT, HASH, HASH);
        add(guards, position, "authority", 0L);
        add(
                events,
                position,
                position,
                stream,
                version,
                UUID.randomUUID().toString(),
                "FeaturePrioritized",
                1,
                now,
                LogAppends.PAYLOAD.toArray(),
                LogAppends.METADATA.toArray(),
                HASH,
                SALT);
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
