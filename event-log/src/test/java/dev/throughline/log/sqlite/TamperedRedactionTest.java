package dev.throughline.log.sqlite;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.redaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.LogVerification;
import dev.throughline.log.Verdict;
import dev.throughline.log.contract.SettableClock;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a redaction left is as much under the chain as what was recorded: positions 1, 2 (redacted), 3, 4 (says so), 5. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperedRedactionTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void write() {
        try (SqliteEventLog log = SqliteEventLog.open(directory, new SettableClock())) {
            appended(log, proposal("c-1", event("authority", 0)));
            appended(log, proposal("c-2", event("product:FOOD", 0), event("feature:FOOD-1", 0)));
            appended(log, redaction("c-3", 2));
            appended(log, proposal("c-4", event("authority", 1)));
        }
    }

    @Test
    void a_redacted_log_is_whole() {
        assertThat(verify().ok()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | UPDATE events SET payload = CAST('{"text":"[changed]"}' AS BLOB) WHERE position = 2
            2 | UPDATE events SET redacted_by = 5 WHERE position = 2
            2 | UPDATE events SET redacted_by = NULL WHERE position = 2
            2 | UPDATE events SET salt = zeroblob(16) WHERE position = 2
            2 | UPDATE events SET content_hash = zeroblob(32) WHERE position = 2
            3 | UPDATE events SET salt = NULL, redacted_by = 4 WHERE position = 3
            4 | UPDATE events SET salt = NULL, redacted_by = 9 WHERE position = 4
            4 | UPDATE events SET payload = CAST(replace(CAST(payload AS TEXT), ':2', ':1') AS BLOB) WHERE position = 4
            5 | UPDATE events SET salt = NULL, redacted_by = 4 WHERE position = 5
            """)
    void a_redaction_that_was_not_recorded_so_is_found(long position, String statement) {
        LogDirectory.tamper(directory, statement);

        Verdict verdict = verify();

        assertThat(verdict.ok()).isFalse();
        assertThat(verdict.firstBrokenPosition()).isEqualTo(position);
        assertThat(verdict.head().position()).isLessThan(position);
    }

    private Verdict verify() {
        try (LogFile file = LogFile.open(directory)) {
            return LogVerification.verify(file.commits(), null);
        }
    }
}
