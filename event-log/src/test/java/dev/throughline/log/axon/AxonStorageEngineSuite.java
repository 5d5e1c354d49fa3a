package dev.throughline.log.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.AGGREGATE;

import dev.throughline.log.EventIdTaken;
import dev.throughline.log.EventLog;
import dev.throughline.log.VersionConflict;
import dev.throughline.log.state.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Axon's suites EventStorageEngineTest, AbstractEventStorageEngineTest and BatchingEventStorageEngineTest. The tests of
 * tokens are overridden, since they begin streams at version 1 or later, which the log refuses: here the same events, with
 * the same times, are one stream, and the same is asserted. See docs/decisions/0012.
 */
abstract class AxonStorageEngineSuite extends BatchingEventStorageEngineTest<LogEventStorageEngine, LogEngineBuilder> {

    private EventLog log;
    private LogEventStorageEngine engine;

    /** Opens an empty log. */
    abstract EventLog open(Clock clock);

    /** Opens an empty place for snapshots. */
    abstract Snapshots snapshots();

    @BeforeEach
    void openLog() {
        log = open(Clock.systemUTC());
        engine = createEngine();
        setTestSubject(engine);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    @Override
    public void createTailToken() {
        List<EventMessage<?>> events = appended("10:15:00", "10:15:40", "10:15:35");
        assertEventStreamsById(events, readBehind(engine.createTailToken()));
    }

    @Test
    @Override
    public void createHeadToken() {
        List<EventMessage<?>> events = appended("10:15:00", "10:15:40", "10:15:35");
        assertThat(events).hasSize(3);
        assertThat(readBehind(engine.createHeadToken())).isEmpty();
    }

    @Test
    @Override
    public void createTokenAt() {
        List<EventMessage<?>> events = appended("10:15:00", "10:15:40", "10:15:35");
        assertEventStreamsById(events.subList(1, 3), readBehind(engine.createTokenAt(at("10:15:30"))));
    }

    @Test
    @Override
    public void createTokenAtExactTime() {
        List<EventMessage<?>> events = appended("10:15:30", "10:15:40", "10:15:35");
        assertEventStreamsById(events, readBehind(engine.createTokenAt(at("10:15:30"))));
    }

    @Test
    @Override
    public void createTokenWithUnorderedEvents() {
        List<EventMessage<?>> events = appended("10:15:30", "10:15:40", "10:15:50", "10:15:45", "10:15:42");
        assertEventStreamsById(events.subList(2, 5), readBehind(engine.createTokenAt(at("10:15:45"))));
    }

    @Test
    @Override
    public void createTokenAtTimeAfterLastEvent() {
        List<EventMessage<?>> events = appended("10:15:30", "10:15:40", "10:15:35");
        assertThat(events).hasSize(3);
        assertThat(readBehind(engine.createTokenAt(at("23:59:59")))).isEmpty();
    }

    @Test
    @Override
    public void createTokenAtTimeBeforeFirstEvent() {
        List<EventMessage<?>> events = appended("10:15:30", "10:15:40", "10:15:35");
        assertEventStreamsById(events, readBehind(engine.createTokenAt(at("00:00:00"))));
    }

    private List<EventMessage<?>> appended(String... times) {
        List<EventMessage<?>> events = new ArrayList<>();
        for (String time : times) {
            events.add(new GenericDomainEventMessage<>(
                    "type", AGGREGATE, events.size(), "payload", MetaData.emptyInstance(), time, at(time)));
        }
        engine.appendEvents(events);
        return events;
    }

    private List<EventMessage<?>> readBehind(TrackingToken token) {
        return engine.readEvents(token, false).collect(Collectors.toList());
    }

    private static Instant at(String time) {
        return Instant.parse("2007-12-03T" + time + "Z");
    }

    @Override
    protected LogEventStorageEngine createEngine(UnaryOperator<LogEngineBuilder> customization) {
        LogEngineBuilder builder = LogEventStorageEngine.builder(log, new TextNames())
                .snapshots(snapshots())
                .persistenceExceptionResolver(
                        conflict -> conflict instanceof VersionConflict || conflict instanceof EventIdTaken);
        return customization.apply(builder).build();
    }
}
