package dev.throughline.log.axon;

import static dev.throughline.log.contract.Given.appended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.NewEvent;
import dev.throughline.log.contract.Given;
import dev.throughline.log.contract.SettableClock;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time-out is only there so that a broken wake-up fails instead of hanging. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class LogEventSourceSuite {

    private static final long AN_HOUR = TimeUnit.HOURS.toMillis(1);

    private EventLog log;
    private LogEventSource source;

    /** Opens an empty log. */
    abstract EventLog open(Clock clock);

    @BeforeEach
    void openLog() {
        log = open(new SettableClock());
        source = new LogEventSource(log, new TextNames());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_stream_gives_each_event_once_in_order_with_its_position_as_token() throws Exception {
        append("a", 0, 1_200);
        List<Long> positions = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(new GlobalSequenceTrackingToken(3))) {
            while (stream.hasNextAvailable()) {
                assertThat(stream.peek()).isPresent();
                TrackedEventMessage<?> event = stream.nextAvailable();
                positions.add(event.trackingToken().position().orElseThrow());
                assertThat(event.getPayload()).isEqualTo("a " + (positions.getLast() - 1));
            }
            assertThat(stream.peek()).isEmpty();
        }
        assertThat(positions)
                .hasSize(1_197)
                .startsWith(4L)
                .endsWith(1_200L)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void who_waits_on_a_stream_wakes_on_an_append() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            Thread.ofVirtual().start(() -> append("a", 0, 1));
            assertThat(stream.hasNextAvailable(1, TimeUnit.HOURS)).isTrue();
            assertThat(stream.nextAvailable().getPayload()).isEqualTo("a 0");
            Thread.ofVirtual().start(() -> append("a", 1, 1));
            assertThat(stream.nextAvailable().getPayload()).isEqualTo("a 1");
        }
    }

    @Test
    void who_waits_on_a_stream_hears_that_the_log_was_closed() {
        BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
        Thread.ofVirtual().start(log::close);

        assertThatThrownBy(stream::nextAvailable).isInstanceOf(LogUnavailable.class);
    }

    @Test
    void a_processor_is_called_at_once_though_it_would_look_by_itself_in_an_hour_only() throws Exception {
        BlockingQueue<EventMessage<?>> handled = new LinkedBlockingQueue<>();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("test")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Object() {
                            @EventHandler
                            void on(String text, EventMessage<?> event) {
                                handled.add(event);
                            }
                        })
                        .build())
                .messageSource(source)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(tokens -> tokens.createTailToken())
                .tokenClaimInterval(AN_HOUR)
                .claimExtensionThreshold(AN_HOUR)
                .build();
        processor.start();
        try {
            for (int i = 0; i < 20; i++) {
                append("a", i, 1);
                awaitHandled(handled, "a " + i);
            }
        } finally {
            processor.shutdownAsync(); // whose answer may wait for the next look, in an hour
            threads.shutdownNow();
        }
    }

    /** Axon promises that an event is handled, not that it is handled once. */
    private static void awaitHandled(BlockingQueue<EventMessage<?>> handled, String text) throws InterruptedException {
        while (!handled.take().getPayload().equals(text)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_closed_stream_calls_back_no_more() throws Exception {
        BlockingQueue<String> called = new LinkedBlockingQueue<>();
        BlockingStream<TrackedEventMessage<?>> closed = source.openStream(null);
        BlockingStream<TrackedEventMessage<?>> open = source.openStream(null);
        assertThat(closed.setOnAvailableCallback(() -> called.add("closed"))).isTrue();
        assertThat(open.setOnAvailableCallback(() -> called.add("open"))).isTrue();
        closed.close();

        append("a", 0, 1);

        assertThat(called.take()).isEqualTo("open");
        assertThat(called).isEmpty();
        open.close();
    }

    @Test
    void tokens_stand_before_the_first_event_behind_the_last_and_before_a_time() {
        append("a", 0, 3);

        assertThat(source.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(source.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(source.createTokenAt(Instant.parse("2026-03-02T00:00:02Z")))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    /** Each event's timestamp is as many seconds into the day as its version. */
    private void append(String stream, long from, int count) {
        NewEvent[] events = new NewEvent[count];
        for (int i = 0; i < count; i++) {
            long version = from + i;
            events[i] = new NewEvent(
                    stream,
                    version,
                    UUID.randomUUID().toString(),
                    "Text",
                    1,
                    Instant.parse("2026-03-02T00:00:00Z").plusSeconds(version),
                    Bytes.utf8("\"" + stream + " " + version + "\""),
                    Bytes.utf8("{}"));
        }
        appended(log, Given.proposal(UUID.randomUUID().toString(), events));
    }
}
