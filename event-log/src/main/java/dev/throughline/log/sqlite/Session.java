package dev.throughline.log.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that keeps its statements prepared. For one thread at a time.
 *
 * <p>After a failure it is to be closed, and opens anew when it is used again: which statements a failure spoils, and
 * what it leaves of a transaction, depends on the failure; closing is the one roll-back that always holds.
 */
final class Session implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Session.class);

    private final Opener opener;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private @Nullable Connection connection;

    Session(Opener opener) {
        this.opener = opener;
    }

    /** How the session gets its connection. */
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }

    boolean isOpen() {
        return connection != null;
    }

    Connection connection() throws SQLException {
        Connection current = connection;
        if (current == null) {
            current = opener.open();
            connection = current;
        }
        return current;
    }

    /** The statement, with its parameters set: texts, whole numbers, byte arrays or null. */
    PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection().prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    void execute(String sql, @Nullable Object... parameters) throws SQLException {
        prepare(sql, parameters).executeUpdate();
    }

    /** What was not committed is lost, as it should be. */
    @Override
    public void close() {
        statements.clear();
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOGGER.warn("A connection to the event log couldn't be closed", e);
        }
        connection = null;
    }
}
