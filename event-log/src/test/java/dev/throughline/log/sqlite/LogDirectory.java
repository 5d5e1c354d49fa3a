package dev.throughline.log.sqlite;

import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.Head;
import dev.throughline.log.contract.Given;
import dev.throughline.log.contract.SettableClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A closed log of four commits and six events, and hands to tamper with it. */
final class LogDirectory {

    /** Positions: 1 · 2, 3 (guarded) · 4, 5 · 6. */
    static Head written(Path directory) {
        try (SqliteEventLog log = SqliteEventLog.open(directory, new SettableClock())) {
            Given.appended(log, Given.proposal("c-1", Given.event("authority", 0)));
            Given.appended(
                    log,
                    Given.guarded(
                            "c-2",
                            new Guard("authority", 0),
                            Given.event("product:FOOD", 0),
                            Given.event("feature:FOOD-1", 0)));
            Given.appended(
                    log, Given.proposal("c-3", Given.event("feature:FOOD-1", 1), Given.event("feature:FOOD-2", 0)));
            Given.appended(log, Given.proposal("c-4", Given.event("authority", 1)));
            return log.head();
        }
    }

    /** What somebody does who has the file and an editor for it. */
    static void tamper(Path directory, String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("log.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints = ON");
            for (String sql : statements) {
                if (statement.executeUpdate(sql) == 0) {
                    throw new AssertionError("Changed nothing: " + sql);
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static List<Commit> commits(Path directory) {
        try (LogFile file = LogFile.open(directory)) {
            return file.commits().toList();
        }
    }

    private LogDirectory() {}
}
