package dev.throughline.log.operations;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.guarded;
import static dev.throughline.log.contract.Given.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Bytes;
import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.Head;
import dev.throughline.log.NewEvent;
import dev.throughline.log.contract.SettableClock;
import dev.throughline.log.format.ExportReader;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogOperationsTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private List<Commit> commits;
    private String head;

    @BeforeEach
    void write() {
        try (SqliteEventLog log = SqliteEventLog.open(directory, new SettableClock())) {
            NewEvent odd = new NewEvent(
                    "s:é",
                    0,
                    "e-1",
                    "Noted",
                    1,
                    Instant.parse("2026-03-02T09:00:00Z"),
                    Bytes.utf8("{ \"text\":\"\u0000 \u2028 \\n 😀\" }\n"),
                    Bytes.utf8("{}"));
            appended(log, proposal("c-1", odd, event("product:FOOD", 0)));
            appended(log, guarded("c-2", new Guard("product:FOOD", 0), event("product:FOOD", 1)));
            commits = log.commits(0).toList();
            head = text(log.head());
        }
    }

    @Test
    void a_whole_log_is_said_to_be_whole_and_its_head_is_printed_to_be_noted() {
        assertThat(run("verify")).isEqualTo(0);
        assertThat(out.toString())
                .isEqualTo("The log is whole up to position 3. Its head, to be noted elsewhere:%n%s%n".formatted(head));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_head_that_was_noted_is_taken_as_it_was_printed() {
        assertThat(run("verify", "--head", head)).isEqualTo(0);
        assertThat(run("verify", text(commits.getFirst().head()))).isEqualTo(0);
        assertThat(run("verify", "--head", "4:" + "0".repeat(64))).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("The log is broken at position 4: The log ends before position 4, noted elsewhere.");
    }

    @Test
    void a_broken_log_is_named_by_its_first_broken_position() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("log.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE events SET payload = x'7b7d' WHERE position = 2");
        }
        assertThat(run("verify")).isEqualTo(1);
        assertThat(err.toString()).startsWith("The log is broken at position 2: The payload isn't the one");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_export_holds_all_there_is_byte_for_byte() throws IOException {
        Path file = directory.resolve("export.jsonl");

        assertThat(run("export", file.toString())).isEqualTo(0);
        assertThat(run("export")).isEqualTo(0);

        assertThat(ExportReader.commits(Files.readString(file))).isEqualTo(commits);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(file));
    }

    @Test
    void an_export_overwrites_nothing() throws IOException {
        Path file = Files.writeString(directory.resolve("export.jsonl"), "mine");

        assertThat(run("export", file.toString())).isEqualTo(1);

        assertThat(err.toString()).isEqualTo("%s exists already%n".formatted(file));
        assertThat(file).hasContent("mine");
    }

    @Test
    void both_may_run_beside_the_process_that_writes_the_log() {
        try (SqliteEventLog log = SqliteEventLog.open(directory, new SettableClock())) {
            appended(log, proposal("c-3", event("product:FOOD", 2)));

            assertThat(run("verify", "--head", text(log.head()))).isEqualTo(0);
            assertThat(run("export")).isEqualTo(0);
            appended(log, proposal("c-4", event("product:FOOD", 3)));
        }
    }

    @Test
    void a_directory_without_a_log_is_one_line() {
        Path empty = directory.resolve("empty");

        assertThat(LogOperations.run(
                        new LogPlace.InDirectory(empty), List.of("verify"), commit -> {}, print(out), print(err)))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualTo("There is no event log at %s%n".formatted(empty.resolve("log.db")));
        assertThat(empty).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "verfy",
                "verify now",
                "verify --head",
                "verify --head 3",
                "export a b",
                "import",
                "copy",
                "copy a b"
            })
    void what_is_not_offered_is_answered_with_what_is(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return LogOperations.run(
                new LogPlace.InDirectory(directory), List.of(arguments), commit -> {}, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    private static String text(Head head) {
        return head.position() + ":" + head.hash().hex();
    }
}
