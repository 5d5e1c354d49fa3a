package dev.throughline.log.operations;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.guarded;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.redaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.ImportRefused;
import dev.throughline.log.LogVerification;
import dev.throughline.log.contract.SettableClock;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exported log moves into an empty one: all of it as it was, or nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogImportTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path source;
    private Path target;
    private Path file;

    @BeforeEach
    void write() {
        source = directory.resolve("source");
        target = directory.resolve("target");
        file = directory.resolve("export.jsonl");
        try (SqliteEventLog log = SqliteEventLog.open(source, new SettableClock())) {
            appended(log, proposal("c-1", event("s:é😀", 0), event("product:FOOD", 0)));
            appended(log, guarded("c-2", new Guard("product:FOOD", 0), event("product:FOOD", 1)));
            appended(log, redaction("c-3", 3));
        }
        assertThat(run(source, "export", file.toString())).isZero();
    }

    @Test
    void what_was_exported_imported_and_exported_again_is_the_same_byte_for_byte() throws IOException {
        assertThat(run(target, "import", file.toString())).isZero();
        assertThat(said()).startsWith("The log was imported, up to position 4. Its head:");

        Path again = directory.resolve("again.jsonl");
        assertThat(run(target, "export", again.toString())).isZero();
        assertThat(again).hasSameBinaryContentAs(file);
        assertThat(run(target, "verify")).isZero();
    }

    @Test
    void an_imported_log_goes_on_and_knows_its_commands_again() {
        run(target, "import", file.toString());
        try (SqliteEventLog log = SqliteEventLog.open(target, new SettableClock())) {
            assertThat(appended(log, redaction("c-3", 3)).replayed()).isTrue();
            assertThat(appended(log, proposal("c-4", event("product:FOOD", 2)))
                            .commit()
                            .position())
                    .isEqualTo(5);
            assertThat(LogVerification.verify(log, null).ok()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            product:FOOD 0 | product:FOOD 9 | The log to import is broken at position 2: The payload isn't the one that was recorded
            c-2 | c-7 | The log to import is broken at position 3: The commit that begins here doesn't have its hash
            [redacted] | [retracted] | The log to import is broken at position 3: The payload isn't the one that its redaction left
            "position":4 | "position":5 | The log to import is broken at position 4: No commit begins here
            "guards" | "guard" | The log to import can't be read in line 2: unknown members [guard]
            throughline-log/1 | throughline-log/2 | The log to import is of another format, {"format":"throughline-log/2"}
            "format" | "from" | The file to import is no exported log: its first line isn't {"format":"throughline-log/1"}
            """)
    void a_broken_a_foreign_or_a_newer_file_is_refused_and_nothing_is_imported(String was, String is, String why)
            throws IOException {
        Files.writeString(file, Files.readString(file).replace(was, is));

        assertThat(run(target, "import", file.toString())).isEqualTo(1);

        assertThat(said()).startsWith(why).hasLineCount(1);
        assertThat(importedInto(target)).isZero();
    }

    @Test
    void a_file_that_breaks_off_or_is_no_text_is_refused() throws IOException {
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 20));
        assertThat(run(target, "import", file.toString())).isEqualTo(1);
        assertThat(said()).startsWith("The log to import can't be read in line 4: ");

        Files.write(file, new byte[] {(byte) 0xC3, 0x28, 0x0A});
        assertThat(run(target, "import", file.toString())).isEqualTo(1);
        assertThat(run(target, "import", directory.resolve("absent").toString()))
                .isEqualTo(1);
        assertThat(importedInto(target)).isZero();
    }

    @Test
    void a_log_that_is_not_empty_stays_as_it_is() {
        assertThat(run(source, "import", file.toString())).isEqualTo(1);
        assertThat(said()).isEqualTo("There is a log at " + source + " already\n");
        assertThat(importedInto(source)).isEqualTo(4);
    }

    @Test
    void a_log_in_use_is_left_alone() {
        try (SqliteEventLog log = SqliteEventLog.open(target, new SettableClock())) {
            assertThat(run(target, "import", file.toString())).isEqualTo(1);
            assertThat(said()).startsWith("The data directory " + target + " is in use by ");
            assertThat(log.head().position()).isZero();
        }
    }

    @Test
    void whoever_knows_the_events_may_refuse_one_and_nothing_is_imported() {
        Consumer<Commit> strict = commit -> {
            if (commit.position() == 3) {
                throw ImportRefused.at(3, "never heard of it");
            }
        };
        assertThat(LogOperations.run(
                        new LogPlace.InDirectory(target), List.of("import", file.toString()), strict, print(), print()))
                .isEqualTo(1);
        assertThat(said()).isEqualTo("The log to import is broken at position 3: never heard of it\n");
        assertThat(importedInto(target)).isZero();
    }

    private long importedInto(Path data) {
        try (SqliteEventLog log = SqliteEventLog.open(data, new SettableClock())) {
            return log.head().position();
        }
    }

    private int run(Path data, String... arguments) {
        said.reset();
        return LogOperations.run(new LogPlace.InDirectory(data), List.of(arguments), commit -> {}, print(), print());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private PrintStream print() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }
}
