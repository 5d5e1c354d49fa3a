package dev.throughline.log.sqlite;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.log.Appended;
import dev.throughline.log.Commit;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.LogVerification;
import dev.throughline.log.Proposal;
import dev.throughline.log.contract.SettableClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DurabilityTest {

    @TempDir
    private Path directory;

    private SqliteEventLog log;

    @BeforeEach
    void open() {
        log = SqliteEventLog.open(directory, new SettableClock());
        appended(log, proposal("c-first", event("product:FOOD", 0)));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_writer_flushes_each_commit_to_the_disk() throws SQLException {
        Connection writer = log.writing().connection();

        assertThat(Connections.pragma(writer, "PRAGMA journal_mode")).isEqualTo("wal");
        assertThat(Connections.pragma(writer, "PRAGMA synchronous"))
                .as("2 is FULL: with NORMAL, SQLite flushes the write-ahead log at checkpoints only")
                .isEqualTo("2");
        assertThat(Connections.pragma(writer, "PRAGMA fullfsync")).isEqualTo("1");
    }

    @Test
    void a_full_disk_refuses_all_that_waited_for_the_flush_and_leaves_nothing_half_written() throws SQLException {
        Connection writer = log.writing().connection();
        String pages = Connections.pragma(writer, "PRAGMA page_count");
        Connections.pragma(writer, "PRAGMA max_page_count = " + pages);

        List<Proposal> proposals = IntStream.range(0, 1_000)
                .mapToObj(i -> proposal("c-" + i, event("feature:FOOD-" + i, 0), event("product:P" + i, 0)))
                .toList();
        List<CompletableFuture<Appended>> answers =
                proposals.stream().map(log::append).toList();
        Map<Boolean, List<CompletableFuture<Appended>>> refused =
                answers.stream().collect(Collectors.partitioningBy(DurabilityTest::isRefused));

        assertThat(refused.get(true))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(refusal(answer))
                        .isInstanceOf(LogUnavailable.class)
                        .hasMessageStartingWith("The event log can't be written: ")
                        .hasMessageContaining("full"));
        assertThat(log.commits(1).map(Commit::commandId).toList())
                .isEqualTo(refused.get(false).stream()
                        .map(answer -> answer.join().commit().commandId())
                        .toList());

        proposals.stream().map(log::append).toList().forEach(CompletableFuture::join);
        assertThat(log.head().position())
                .as("all are there once they were repeated")
                .isEqualTo(2_001);
        assertThat(LogVerification.verify(log, null).ok()).isTrue();
    }

    @Test
    void after_a_failure_the_log_goes_on_without_a_gap_as_durable_as_before() throws SQLException {
        Connections.pragma(log.writing().connection(), "PRAGMA query_only = ON");
        assertThat(refusal(log, proposal("c-1", event("product:FOOD", 1)))).isInstanceOf(LogUnavailable.class);
        assertThat(log.head().position()).isEqualTo(1);
        assertThat(log.findCommand("c-1")).isEmpty();

        assertThat(appended(log, proposal("c-1", event("product:FOOD", 1)))
                        .commit()
                        .position())
                .isEqualTo(2);
        the_writer_flushes_each_commit_to_the_disk();
    }

    @Test
    void a_file_that_lost_what_was_acknowledged_is_not_written_on() throws SQLException {
        appended(log, proposal("c-1", event("product:FOOD", 1)));
        LogDirectory.tamper(
                directory, "DELETE FROM commits WHERE position = 2", "DELETE FROM events WHERE position = 2");
        Connections.pragma(log.writing().connection(), "PRAGMA query_only = ON");
        assertThat(refusal(log, proposal("c-2", event("product:FOOD", 2)))).isInstanceOf(LogUnavailable.class);

        assertThat(refusal(log, proposal("c-3", event("product:FOOD", 2))))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageEndingWith("the file has lost what was recorded in it");
    }

    @Test
    void a_read_that_failed_spoils_none_that_follow() {
        Readers readers = new Readers(directory.resolve("log.db"));
        try (readers) {
            assertThatThrownBy(() -> readers.read(session -> {
                        session.prepare("SELECT 1").close();
                        throw new SQLException("failed on purpose");
                    }))
                    .isInstanceOf(LogUnavailable.class);
            for (int i = 0; i < 10; i++) {
                assertThat(readers.<Integer>read(session -> {
                            try (ResultSet row = session.prepare("SELECT 1").executeQuery()) {
                                return row.getInt(1);
                            }
                        }))
                        .isEqualTo(1);
            }
        }
    }

    private static boolean isRefused(CompletableFuture<Appended> answer) {
        return answer.handle((appended, refusal) -> refusal != null).join();
    }
}
