package dev.throughline.log.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that keeps its statements prepared. For one thread at a time. */
final class Session implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** The statement, with its parameters set: texts, whole numbers, byte arrays or null. */
    PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
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

    /** What was not committed is lost, as it should be; there is nothing else that a failure here could mean. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOGGER.warn("A connection to the event log couldn't be closed", e);
        }
    }
}
