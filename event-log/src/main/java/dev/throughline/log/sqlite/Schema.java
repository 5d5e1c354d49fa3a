package dev.throughline.log.sqlite;

import dev.throughline.log.CannotOpenLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The log's tables, and how to tell that a file is a log of ours. */
final class Schema {

    /** "THRL", in the file's header: tells a log from any other SQLite file. */
    static final int APPLICATION_ID = 0x5448524C;

    /** Number of the stored form, in the file's header. */
    static final int VERSION = 1;

    /**
     * {@code redacted_by} is the position of the event that redacted this one; the salt is gone then. The salts stand
     * outside the chain. Times are milliseconds since the epoch.
     */
    private static final List<String> TABLES =
            List.of("""
            CREATE TABLE commits (
              position INTEGER PRIMARY KEY,
              recorded_at INTEGER NOT NULL,
              command_id TEXT NOT NULL UNIQUE,
              digest BLOB NOT NULL,
              digest_salt BLOB,
              previous BLOB NOT NULL,
              hash BLOB NOT NULL
            ) STRICT""", "CREATE INDEX commits_by_time ON commits (recorded_at)", """
            CREATE TABLE guards (
              commit_position INTEGER NOT NULL,
              stream TEXT NOT NULL,
              version INTEGER NOT NULL,
              PRIMARY KEY (commit_position, stream)
            ) STRICT, WITHOUT ROWID""", """
            CREATE TABLE events (
              position INTEGER PRIMARY KEY,
              commit_position INTEGER NOT NULL,
              stream TEXT NOT NULL,
              version INTEGER NOT NULL,
              id TEXT NOT NULL UNIQUE,
              type TEXT NOT NULL,
              revision INTEGER NOT NULL,
              timestamp INTEGER NOT NULL,
              payload BLOB NOT NULL,
              metadata BLOB NOT NULL,
              content_hash BLOB NOT NULL,
              salt BLOB,
              redacted_by INTEGER,
              UNIQUE (stream, version),
              CHECK ((salt IS NULL) = (redacted_by IS NOT NULL))
            ) STRICT""");

    private Schema() {}

    /**
     * Refuses a file that isn't a log, or is a newer one.
     *
     * @return whether the file is empty, so that the tables have to be made
     */
    static boolean check(Connection connection, Path file) throws SQLException {
        int application = number(connection, "PRAGMA application_id");
        int version = number(connection, "PRAGMA user_version");
        if (application == 0 && version == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
            return true;
        }
        if (application != APPLICATION_ID) {
            throw new CannotOpenLog(file + " is not an event log", null);
        }
        if (version > VERSION) {
            throw new CannotOpenLog(
                    file + " was written by a newer version (stored form " + version + ", known here: " + VERSION + ")",
                    null);
        }
        return false;
    }

    /** Makes the tables, all or none. */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION);
            statement.execute("COMMIT");
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
