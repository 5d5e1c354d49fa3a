package dev.throughline.log.sqlite;

import dev.throughline.log.CannotOpenLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens the log's file: to write it durably, or only to read it. */
final class Connections {

    static final String FILE = "log.db";

    private static final String FULL = "2";
    private static final int BUSY_MILLIS = 10_000;

    private Connections() {}

    /** A connection whose commits are on disk when they return; the file and its tables are made if absent. */
    static Connection writer(Path file) throws SQLException {
        Connection connection = open(file, new SQLiteConfig());
        try {
            boolean empty = Schema.check(connection, file);
            pragma(connection, "PRAGMA journal_mode = WAL");
            pragma(connection, "PRAGMA synchronous = FULL");
            pragma(connection, "PRAGMA fullfsync = ON");
            pragma(connection, "PRAGMA checkpoint_fullfsync = ON");
            pragma(connection, "PRAGMA secure_delete = ON");
            requireDurable(connection, file);
            if (empty) {
                Schema.create(connection);
            }
            pragma(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            if (notADatabase(e)) {
                throw new CannotOpenLog(file + " is not an event log", e);
            }
            throw e;
        }
    }

    /** A connection that can't write. It may be opened beside a running writer, of another process too. */
    static Connection reader(Path file) throws SQLException {
        Connection connection = open(file, new SQLiteConfig());
        pragma(connection, "PRAGMA query_only = ON");
        return connection;
    }

    private static Connection open(Path file, SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /**
     * Moves all that was written to its place in the file, and leaves nothing of what stood there before.
     *
     * @return whether it could: a reader may be in the way for long
     */
    static boolean emptyWriteAheadLog(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        boolean emptied = pragma(connection, "PRAGMA wal_checkpoint(TRUNCATE)").equals("0");
        connection.setAutoCommit(false);
        return emptied;
    }

    private static void requireDurable(Connection connection, Path file) throws SQLException {
        String journal = pragma(connection, "PRAGMA journal_mode");
        String synchronous = pragma(connection, "PRAGMA synchronous");
        if (!journal.equals("wal") || !synchronous.equals(FULL)) {
            throw new CannotOpenLog(
                    file + " can't be written durably here (journal " + journal + ", synchronous " + synchronous + ")",
                    null);
        }
    }

    static String pragma(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(pragma)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    static boolean notADatabase(Exception e) {
        return e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB;
    }
}
