package dev.throughline.log.sqlite;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.redaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Bytes;
import dev.throughline.log.LogVerification;
import dev.throughline.log.NewEvent;
import dev.throughline.log.contract.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redacted words are gone from the directory's files, not only from what is read out of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgettingTest {

    private static final String WORDS = "Gwendolyn Featherstonehaugh of 12 Elm Row";

    @TempDir
    private Path directory;

    /** In a cell of a page, and in pages of its own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 400})
    void no_file_holds_the_words_once_the_redaction_is_answered(int times) throws IOException {
        try (SqliteEventLog log = SqliteEventLog.open(directory, new SettableClock())) {
            write(log, times);
            assertThat(everything()).contains(WORDS);

            appended(log, redaction("c-redaction", 50));

            assertThat(everything()).contains("[redacted]").doesNotContain(WORDS);
            appended(log, proposal("c-next", said("s", 100, "more")));
            assertThat(LogVerification.verify(log, null).ok()).isTrue();
        }
        assertThat(everything()).doesNotContain(WORDS);
    }

    /** Somebody who reads the file at that moment keeps the old pages in use: they go with the next write. */
    @Test
    void a_reader_in_the_way_puts_it_off_to_the_next_write() throws Exception {
        try (SqliteEventLog log = SqliteEventLog.open(directory, new SettableClock());
                Session reading = new Session(() -> Connections.reader(directory.resolve("log.db")))) {
            write(log, 1);
            Connections.pragma(log.writing().connection(), "PRAGMA busy_timeout = 10");
            try (ResultSet row = reading.prepare("SELECT position FROM events").executeQuery()) {
                assertThat(row.next()).isTrue();
                appended(log, redaction("c-redaction", 50));
                assertThat(everything()).contains(WORDS);
            }
            appended(log, proposal("c-next", said("s", 100, "more")));
            assertThat(everything()).doesNotContain(WORDS);
        }
    }

    private static void write(SqliteEventLog log, int times) {
        for (int i = 0; i < 100; i++) {
            appended(log, proposal("c-" + i, said("s", i, i == 49 ? (WORDS + ". ").repeat(times) : "said " + i)));
        }
    }

    private static NewEvent said(String stream, long version, String text) {
        return new NewEvent(
                stream,
                version,
                "e-" + version,
                "Noted",
                1,
                Instant.parse("2026-03-02T08:59:58Z"),
                Bytes.utf8("{\"text\":\"" + text + "\"}"),
                Bytes.utf8("{}"));
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
