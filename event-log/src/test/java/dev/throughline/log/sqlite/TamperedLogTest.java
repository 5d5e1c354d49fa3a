package dev.throughline.log.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.Chain;
import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import dev.throughline.log.LogVerification;
import dev.throughline.log.Verdict;
import dev.throughline.log.contract.SettableClock;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperedLogTest {

    @TempDir
    private Path directory;

    private Head noted;

    @BeforeEach
    void write() {
        noted = LogDirectory.written(directory);
    }

    @Test
    void a_log_as_it_was_written_is_whole() {
        Verdict verdict = verify(noted);

        assertThat(verdict.ok()).isTrue();
        assertThat(verdict.head()).isEqualTo(noted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 | UPDATE events SET payload = CAST(replace(CAST(payload AS TEXT), '0', '1') AS BLOB) WHERE position = 3
            4 | UPDATE events SET salt = zeroblob(16) WHERE position = 4
            4 | UPDATE events SET salt = NULL WHERE position = 4
            4 | UPDATE events SET content_hash = zeroblob(32) WHERE position = 4
            4 | UPDATE events SET metadata = CAST(replace(CAST(metadata AS TEXT), '1', '2') AS BLOB) WHERE position = 5
            2 | UPDATE guards SET version = -1 WHERE commit_position = 2
            2 | UPDATE guards SET stream = 'authoritY' WHERE commit_position = 2
            2 | DELETE FROM guards WHERE commit_position = 2
            4 | INSERT INTO guards VALUES (4, 'authority', 0)
            4 | UPDATE events SET type = 'Noticed' WHERE position = 4
            4 | UPDATE events SET revision = 2 WHERE position = 4
            4 | UPDATE events SET timestamp = timestamp + 1 WHERE position = 4
            4 | UPDATE events SET id = 'e' WHERE position = 4
            4 | UPDATE events SET stream = 'feature:FOOD-9' WHERE position = 4
            4 | UPDATE events SET version = 7 WHERE position = 4
            4 | UPDATE commits SET recorded_at = recorded_at + 1 WHERE position = 4
            4 | UPDATE commits SET command_id = 'c-5' WHERE position = 4
            4 | UPDATE commits SET digest = zeroblob(32) WHERE position = 4
            4 | UPDATE commits SET previous = zeroblob(32) WHERE position = 4
            4 | UPDATE commits SET hash = zeroblob(32) WHERE position = 4
            4 | DELETE FROM events WHERE position = 4
            4 | DELETE FROM events WHERE position = 5
            4 | DELETE FROM commits WHERE position = 4
            1 | DELETE FROM commits WHERE position = 1
            """)
    void a_change_of_one_row_is_found_at_its_commit(long position, String statement) {
        LogDirectory.tamper(directory, statement);

        Verdict verdict = verify(null);

        assertThat(verdict.ok()).isFalse();
        assertThat(verdict.firstBrokenPosition()).isEqualTo(position);
        assertThat(verdict.head().position()).isLessThan(position);
    }

    @Test
    void a_commit_taken_out_whole_is_found() {
        LogDirectory.tamper(
                directory, "DELETE FROM commits WHERE position = 4", "DELETE FROM events WHERE position IN (4, 5)");

        assertThat(verify(null).firstBrokenPosition()).isEqualTo(4);
    }

    @Test
    void two_events_swapped_are_found() {
        LogDirectory.tamper(
                directory,
                "UPDATE events SET position = 99 WHERE position = 3",
                "UPDATE events SET position = 3 WHERE position = 4",
                "UPDATE events SET position = 4 WHERE position = 99");

        assertThat(verify(null).firstBrokenPosition()).isEqualTo(3);
    }

    @Test
    void two_commits_swapped_are_found() {
        LogDirectory.tamper(
                directory,
                "UPDATE commits SET position = 99 WHERE position = 2",
                "UPDATE commits SET position = 2 WHERE position = 4",
                "UPDATE commits SET position = 4 WHERE position = 99");

        assertThat(verify(null).firstBrokenPosition()).isEqualTo(2);
    }

    @Test
    void an_end_cut_off_is_found_against_a_head_noted_elsewhere_and_only_so() {
        LogDirectory.tamper(
                directory, "DELETE FROM commits WHERE position = 6", "DELETE FROM events WHERE position = 6");

        assertThat(verify(null).ok()).isTrue();
        assertThat(verify(noted).firstBrokenPosition()).isEqualTo(6);
    }

    @Test
    void a_last_commit_forged_with_a_hash_that_fits_is_found_against_a_head_noted_elsewhere() {
        Commit last = LogDirectory.commits(directory).getLast();
        Commit forged = new Commit(
                last.position(),
                last.recordedAt(),
                "c-forged",
                last.digest(),
                last.digestSalt(),
                last.guards(),
                last.previous(),
                last.hash(),
                last.events());
        LogDirectory.tamper(
                directory,
                "UPDATE commits SET command_id = 'c-forged', hash = x'"
                        + Chain.hash(forged).hex() + "' WHERE position = 6");

        assertThat(verify(null).ok()).isTrue();
        assertThat(verify(noted).firstBrokenPosition()).isEqualTo(6);
    }

    @Test
    void an_older_head_still_fits_a_log_that_has_grown() {
        Head older = LogDirectory.commits(directory).get(1).head();

        assertThat(verify(older).ok()).isTrue();
        assertThat(verify(new Head(2, older.hash(), older.recordedAt())).firstBrokenPosition())
                .as("no commit ever ended at position 2")
                .isEqualTo(2);
        assertThat(verify(Head.EMPTY).ok()).isTrue();
    }

    @Test
    void a_log_whose_last_commit_row_is_gone_is_not_written_on() {
        LogDirectory.tamper(directory, "DELETE FROM commits WHERE position = 6");

        assertThatThrownBy(() -> SqliteEventLog.open(directory, new SettableClock()))
                .isInstanceOf(CannotOpenLog.class)
                .hasMessageEndingWith("is damaged at its end: verify it");
    }

    @Test
    void a_log_cut_short_under_a_running_process_is_found_by_its_own_head() {
        try (SqliteEventLog log = SqliteEventLog.open(directory, new SettableClock())) {
            LogDirectory.tamper(
                    directory, "DELETE FROM commits WHERE position = 6", "DELETE FROM events WHERE position = 6");

            assertThat(LogVerification.verify(log, null).firstBrokenPosition()).isEqualTo(6);
        }
    }

    private Verdict verify(@Nullable Head head) {
        try (LogFile file = LogFile.open(directory)) {
            return LogVerification.verify(file.commits(), head);
        }
    }
}
