package dev.throughline.log.contract;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.EventLog;
import dev.throughline.log.Registration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Who waits at the head learns of a new event at once: the waits here would take an hour if it had to be looked for. */
interface WakeUpPromises extends LogUnderTest {

    Duration AN_HOUR = Duration.ofHours(1);

    @Test
    default void who_waits_at_the_head_wakes_on_an_append() throws Exception {
        FutureTask<Boolean> waiting = new FutureTask<>(() -> log().awaitBeyond(0, AN_HOUR));
        Thread thread = Thread.ofVirtual().start(waiting);
        awaitParked(thread);

        appended(log(), proposal("c-1", event("product:FOOD", 0)));

        assertThat(waiting.get()).isTrue();
    }

    @Test
    default void who_waits_wakes_when_the_log_closes() throws Exception {
        FutureTask<Boolean> waiting = new FutureTask<>(() -> log().awaitBeyond(0, AN_HOUR));
        Thread thread = Thread.ofVirtual().start(waiting);
        awaitParked(thread);

        log().close();

        assertThat(waiting.get()).isFalse();
    }

    @Test
    default void nobody_waits_for_what_is_there_or_longer_than_asked() throws Exception {
        appended(log(), proposal("c-1", event("product:FOOD", 0)));

        assertThat(log().awaitBeyond(0, AN_HOUR)).isTrue();
        assertThat(log().awaitBeyond(1, Duration.ofMillis(1))).isFalse();
        assertThat(log().awaitBeyond(1, Duration.ZERO)).isFalse();
    }

    @Test
    default void a_listener_is_told_each_new_head_once_it_can_be_read() throws Exception {
        EventLog log = log();
        BlockingQueue<List<Long>> told = new LinkedBlockingQueue<>();
        log.onAppended(head -> told.add(List.of(head, log.head().position())));

        appended(log, proposal("c-1", event("product:FOOD", 0), event("product:FOOD", 1)));
        assertThat(told.take()).containsExactly(2L, 2L);
        appended(log, proposal("c-2", event("product:FOOD", 2)));
        assertThat(told.take()).containsExactly(3L, 3L);
    }

    @Test
    default void a_listener_that_throws_harms_neither_the_log_nor_the_others() throws Exception {
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        log().onAppended(head -> {
            throw new IllegalStateException("thrown on purpose");
        });
        log().onAppended(told::add);

        appended(log(), proposal("c-1", event("product:FOOD", 0)));
        assertThat(told.take()).isEqualTo(1);
        appended(log(), proposal("c-2", event("product:FOOD", 1)));
        assertThat(told.take()).isEqualTo(2);
    }

    @Test
    default void a_closed_registration_hears_no_more() throws Exception {
        BlockingQueue<Long> closed = new LinkedBlockingQueue<>();
        BlockingQueue<Long> open = new LinkedBlockingQueue<>();
        Registration registration = log().onAppended(closed::add);
        log().onAppended(open::add);
        registration.close();

        appended(log(), proposal("c-1", event("product:FOOD", 0)));

        assertThat(open.take()).isEqualTo(1);
        assertThat(closed).isEmpty();
    }

    @Test
    default void what_was_answered_can_be_read_at_once() {
        for (int i = 0; i < 50; i++) {
            CompletableFuture<Integer> readable = log().append(proposal("c-" + i, event("product:FOOD", i)))
                    .thenApplyAsync(answer ->
                            log().read(answer.commit().position() - 1, 1).size());
            assertThat(readable.join()).isEqualTo(1);
        }
    }

    private static void awaitParked(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
