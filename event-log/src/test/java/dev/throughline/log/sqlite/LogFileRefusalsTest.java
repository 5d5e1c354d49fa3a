package dev.throughline.log.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.contract.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What can't be opened is refused in one line that says which file and why, and is left as it was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogFileRefusalsTest {

    @TempDir
    private Path directory;

    @Test
    void a_directory_held_by_this_process_is_refused_with_its_number() {
        try (SqliteEventLog log = open(directory)) {
            assertRefused(
                    () -> open(directory),
                    "The data directory " + directory + " is in use by the process "
                            + ProcessHandle.current().pid());
            assertThat(log.head().position()).isZero();
        }
        open(directory).close();
    }

    @Test
    void a_directory_held_by_another_process_is_refused_with_its_number_until_that_ends() throws Exception {
        Process other = LogWritingProcess.start(directory);
        try (var acknowledged = other.inputReader()) {
            assertThat(acknowledged.readLine()).isNotNull();

            assertRefused(
                    () -> open(directory),
                    "The data directory " + directory + " is in use by the process " + other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }
        open(directory).close();
    }

    @Test
    void a_file_in_the_directorys_place_is_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("data"), "not a directory");

        assertRefused(() -> open(file), "The data directory " + file + " can't be made: it is a file");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs a file system that not even root can write to")
    void a_directory_that_cannot_be_written_is_refused() {
        assertThatThrownBy(() -> open(Path.of("/proc/throughline")))
                .isInstanceOf(CannotOpenLog.class)
                .hasMessageStartingWith("The data directory /proc/throughline can't be made: ")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> open(Path.of("/proc")))
                .isInstanceOf(CannotOpenLog.class)
                .hasMessageStartingWith("The data directory /proc can't be written: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Path file = directory.resolve("log.db");
        String content =
                "This is a text of more than a hundred bytes, so that it could be a database's header. ".repeat(9);
        Files.writeString(file, content);

        assertRefused(() -> open(directory), file + " is not an event log");
        assertRefused(() -> LogFile.open(directory), file + " is not an event log");
        assertThat(file).hasContent(content);
    }

    @Test
    void somebody_elses_database_is_refused_and_stays_in_its_journal_mode() throws SQLException {
        Path file = directory.resolve("log.db");
        execute(file, "CREATE TABLE notes (text TEXT)");

        assertRefused(() -> open(directory), file + " is not an event log");
        assertRefused(() -> LogFile.open(directory), file + " is not an event log");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(Connections.pragma(connection, "PRAGMA journal_mode")).isEqualTo("delete");
        }
    }

    @Test
    void a_newer_stored_form_is_refused() throws SQLException {
        LogDirectory.written(directory);
        Path file = directory.resolve("log.db");
        execute(file, "PRAGMA user_version = 2");

        String refusal = file + " was written by a newer version (stored form 2, known here: 1)";
        assertRefused(() -> open(directory), refusal);
        assertRefused(() -> LogFile.open(directory), refusal);
    }

    @Test
    void there_is_nothing_to_read_where_there_is_no_log_and_none_is_made() {
        assertRefused(() -> LogFile.open(directory), "There is no event log at " + directory.resolve("log.db"));
        assertThat(directory).isEmptyDirectory();
    }

    private static SqliteEventLog open(Path directory) {
        return SqliteEventLog.open(directory, new SettableClock());
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertRefused(ThrowingCallable opening, String message) {
        assertThatThrownBy(opening).isInstanceOf(CannotOpenLog.class).hasMessage(message);
    }
}
