package dev.throughline.log.contract;

import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.guarded;
import static dev.throughline.log.contract.Given.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Appended;
import dev.throughline.log.Commit;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.LogVerification;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.VersionConflict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** All promises hold together when many write and read at once. */
interface ConcurrencyPromises extends LogUnderTest {

    int WRITERS = 16;
    int COMMITS_EACH = 60;
    int STREAMS = 5;
    int READERS = 4;

    @Test
    default void of_those_who_race_for_a_version_exactly_one_wins() {
        for (int round = 0; round < 100; round++) {
            long version = round;
            AtomicInteger runner = new AtomicInteger();
            int number = round;
            List<Boolean> won = Race.of(8, () -> {
                String commandId = "c-" + number + "-" + runner.incrementAndGet();
                try {
                    return !log().append(proposal(commandId, event("product:FOOD", version)))
                            .join()
                            .replayed();
                } catch (CompletionException e) {
                    assertThat(e).hasCauseInstanceOf(VersionConflict.class);
                    return false;
                }
            });
            assertThat(won).containsOnlyOnce(true);
        }
        assertThat(log().head().position()).isEqualTo(100);
    }

    @Test
    default void sixteen_writers_with_guards_and_readers_that_tail_break_no_promise() {
        AtomicInteger conflicts = new AtomicInteger();
        List<Commit> accepted = new ArrayList<>();
        List<List<RecordedEvent>> tailed = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<RecordedEvent>>> readers = IntStream.range(0, READERS)
                    .mapToObj(reader -> threads.submit(() -> tail(log(), reader + 1)))
                    .toList();
            List<Future<List<Commit>>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> write(writer, conflicts)))
                    .toList();
            writers.forEach(writer -> accepted.addAll(Race.resultOf(writer)));
            readers.forEach(reader -> tailed.add(Race.resultOf(reader)));
        }

        List<Commit> recorded = log().commits(0).toList();
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(accepted).hasSize(WRITERS * COMMITS_EACH);
        List<RecordedEvent> inOrder =
                recorded.stream().flatMap(commit -> commit.events().stream()).toList();
        assertThat(inOrder)
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, inOrder.size()).boxed().toList());
        assertThat(tailed).hasSize(READERS).allSatisfy(read -> assertThat(read).isEqualTo(inOrder));
        requireGuardsHeldAndVersionsFollowed(recorded);
        assertThat(conflicts).as("conflicts, without which this shows nothing").hasPositiveValue();
        assertThat(LogVerification.verify(log(), log().head()).ok()).isTrue();
    }

    private List<Commit> write(int writer, AtomicInteger conflicts) {
        SplittableRandom random = new SplittableRandom(writer);
        List<Commit> accepted = new ArrayList<>();
        while (accepted.size() < COMMITS_EACH) {
            String read = "s-" + random.nextInt(STREAMS);
            String written = "s-" + random.nextInt(STREAMS);
            Guard guard = new Guard(read, log().lastVersion(read));
            long next = log().lastVersion(written) + 1;
            String commandId = "c-" + writer + "-" + accepted.size();
            try {
                Appended answer = log().append(guarded(
                                commandId, guard, event(written, next), event("own-" + writer, accepted.size())))
                        .join();
                assertThat(answer.replayed()).isFalse();
                accepted.add(answer.commit());
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(ConcurrencyException.class);
                conflicts.incrementAndGet();
            }
        }
        return accepted;
    }

    private static List<RecordedEvent> tail(EventLog log, int limit) throws InterruptedException {
        List<RecordedEvent> read = new ArrayList<>();
        while (read.size() < WRITERS * COMMITS_EACH * 2) {
            long last = read.isEmpty() ? 0 : read.getLast().position();
            assertThat(log.awaitBeyond(last, Duration.ofHours(1))).isTrue();
            read.addAll(log.read(last, limit));
        }
        return read;
    }

    private static void requireGuardsHeldAndVersionsFollowed(List<Commit> commits) {
        Map<String, Long> versions = new HashMap<>();
        for (Commit commit : commits) {
            assertThat(commit.guards())
                    .hasSize(1)
                    .allSatisfy(
                            guard -> assertThat(guard.version()).isEqualTo(versions.getOrDefault(guard.stream(), -1L)));
            for (RecordedEvent event : commit.events()) {
                assertThat(event.version()).isEqualTo(versions.getOrDefault(event.stream(), -1L) + 1);
                versions.put(event.stream(), event.version());
            }
        }
    }
}
