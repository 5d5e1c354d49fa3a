package dev.throughline.log.mongodb;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.guarded;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.redaction;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.throughline.log.Appended;
import dev.throughline.log.Commit;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.GuardFailed;
import dev.throughline.log.LogVerification;
import dev.throughline.log.RequestMismatch;
import dev.throughline.log.VersionConflict;
import dev.throughline.log.contract.SettableClock;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes' worth of writers and readers on one log. */
@RequiresMongo
@Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.MINUTES)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoLogsTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final MongoDatabase database = MongoLogs.freshDatabase();
    private EventLog one;
    private EventLog other;

    @BeforeEach
    void open() {
        one = MongoLogs.open(database, new SettableClock());
        other = MongoLogs.open(database, new SettableClock());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void what_one_records_wakes_who_waits_at_the_other_and_tells_its_listeners() throws Exception {
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        other.onAppended(told::add);

        appended(one, proposal("c-1", event("product:FOOD", 0), event("product:FOOD", 1)));

        assertThat(other.awaitBeyond(0, AN_HOUR)).isTrue();
        assertThat(told.take()).isEqualTo(2);
        assertThat(other.head()).isEqualTo(one.head());
        assertThat(other.lastVersion("product:FOOD")).isEqualTo(1);
    }

    @Test
    void each_judges_at_the_true_head_whatever_it_had_seen() {
        appended(one, proposal("c-1", event("authority", 0)));
        appended(other, proposal("c-2", event("authority", 1)));
        appended(one, guarded("c-3", new Guard("authority", 1), event("product:FOOD", 0)));

        assertThat(refusal(other, guarded("c-4", new Guard("authority", 0), event("product:SHOP", 0))))
                .isInstanceOf(GuardFailed.class);
        assertThat(refusal(other, proposal("c-5", event("product:FOOD", 0)))).isInstanceOf(VersionConflict.class);
        assertThat(appended(other, guarded("c-3", new Guard("authority", 1), event("product:FOOD", 0)))
                        .replayed())
                .isTrue();
        assertThat(other.commits(0)).containsExactlyElementsOf(one.commits(0).toList());
    }

    @Test
    void what_one_redacts_the_other_neither_shows_nor_compares() {
        appended(one, proposal("c-1", event("product:FOOD", 0)));
        appended(other, redaction("c-2", 1));

        assertThat(one.read(0, 1).getFirst().payload().utf8()).isEqualTo("{\"text\":\"[redacted]\"}");
        assertThat(refusal(one, proposal("c-1", event("product:FOOD", 0)))).isInstanceOf(RequestMismatch.class);
        assertThat(LogVerification.verify(one, other.head()).ok()).isTrue();
    }

    @Test
    void both_write_at_full_speed_and_neither_starves_nor_breaks_the_chain() throws InterruptedException {
        List<CompletableFuture<Integer>> writers = new ArrayList<>();
        for (EventLog log : List.of(one, other)) {
            for (int writer = 0; writer < 4; writer++) {
                String stream = (log == one ? "one-" : "other-") + writer;
                writers.add(CompletableFuture.supplyAsync(() -> write(log, stream), Thread::startVirtualThread));
            }
        }
        writers.forEach(writer -> assertThat(writer.join()).isEqualTo(25));

        assertThat(one.awaitBeyond(199, Duration.ofSeconds(30))).isTrue();
        List<Commit> commits = one.commits(0).toList();
        assertThat(commits).hasSize(200);
        assertThat(LogVerification.verify(commits.stream(), null).ok()).isTrue();
        long ofOne = commits.subList(0, 100).stream()
                .filter(commit -> commit.events().getFirst().stream().startsWith("one-"))
                .count();
        assertThat(ofOne).as("of the first half").isBetween(15L, 85L);
    }

    private static int write(EventLog log, String stream) {
        List<Appended> answers = IntStream.range(0, 25)
                .mapToObj(i -> appended(log, proposal(stream + "-" + i, event(stream, i))))
                .toList();
        return (int) answers.stream().filter(answer -> !answer.replayed()).count();
    }
}
