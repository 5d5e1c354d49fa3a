package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.sqlite.SqliteEventLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperationsTest {

    @TempDir
    Path data;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Operations operations =
            new Operations(List.of(new LogChecks(), new OwnerOperations()), stream, stream);

    @Test
    void without_a_word_there_is_nothing_to_do_but_serve() {
        assertThat(operations.run()).isEmpty();
        assertThat(operations.run("--server.port=9000", "--throughline.data-dir=" + data))
                .isEmpty();
    }

    @Test
    void the_log_is_checked_beside_the_tracker_that_writes_it() {
        try (var open = SqliteEventLog.open(data, Clock.systemUTC())) {
            assertThat(run("log", "verify")).isZero();
        }
        assertThat(lines())
                .startsWith(
                        "The log is whole up to position 0. Its head, to be noted elsewhere:", "0:" + "0".repeat(64))
                .endsWith("Whoever decided held the mandate, every time.");
    }

    @Test
    void an_option_without_a_value_of_its_own_belongs_to_the_operation() {
        SqliteEventLog.open(data, Clock.systemUTC()).close();

        assertThat(run("log", "verify", "--head", "7:" + "a".repeat(64))).isEqualTo(1);
        assertThat(lines())
                .first()
                .asString()
                .isEqualTo("The log is broken at position 1: The log ends before position 7, noted elsewhere.");
    }

    @Test
    void the_log_is_exported() {
        SqliteEventLog.open(data, Clock.systemUTC()).close();

        assertThat(run("log", "export")).isZero();
        assertThat(lines()).containsExactly("{\"format\":\"throughline-log/1\"}");
    }

    @Test
    void an_exported_log_fills_an_empty_one_and_is_the_same_there_but_for_the_accounts(CapturedOutput output)
            throws IOException {
        Path folder = data.resolve("from");
        Path export = data.resolve("export.jsonl");
        try (var served = Served.on(folder)) {
            var story = new Story(served.root(), served.firstLink());
            story.play();
            Files.writeString(
                    export, story.owner().send("GET", "/api/log/export", null).body());
        }
        assertThat(run("log", "import", export.toString())).isZero();
        assertThat(run("log", "export")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).endsWith(Files.readString(export));

        Served.on(data).close();
        assertThat(output).contains("Nobody can sign in: the log was brought here without its accounts.");
    }

    @Test
    void a_log_whose_events_this_version_does_not_know_is_not_imported() throws IOException {
        Path export = Files.writeString(data.resolve("export.jsonl"), """
                {"format":"throughline-log/1"}
                """);
        assertThat(run("log", "import", export.toString())).isZero();
        Files.copy(Path.of("../docs/log-format-example.jsonl"), export, StandardCopyOption.REPLACE_EXISTING);

        assertThat(run("log", "import", export.toString())).isEqualTo(1);
        assertThat(lines()).last().asString().startsWith("The log to import is broken at position 1: ");
    }

    @Test
    void where_there_is_no_log_that_is_said_in_one_line() {
        assertThat(run("log", "verify")).isEqualTo(1);
        assertThat(lines()).containsExactly("There is no event log at " + data.resolve("log.db"));
    }

    @Test
    void where_there_are_no_accounts_no_password_is_reset() {
        assertThat(run("owner", "reset")).isEqualTo(1);
        assertThat(lines()).containsExactly("There are no accounts in " + data + ".");
    }

    @Test
    void an_operation_that_there_is_not_is_answered_with_those_that_there_are() {
        assertThat(run("logs", "verify")).isEqualTo(2);
        assertThat(lines())
                .startsWith("There is no operation 'logs verify'. There are:")
                .hasSize(6);
    }

    @Test
    void the_owners_operation_that_there_is_not_is_a_misuse() {
        assertThat(run("owner", "rest")).isEqualTo(2);
        assertThat(lines()).first().asString().startsWith("Usage: owner reset");
    }

    private int run(String word, String... more) {
        String[] line = new String[more.length + 2];
        line[0] = word;
        System.arraycopy(more, 0, line, 1, more.length);
        line[more.length + 1] = "--throughline.data-dir=" + data;
        return operations.run(line).orElseThrow();
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
