package dev.throughline.log.axon;

import dev.throughline.log.EventLog;
import dev.throughline.log.state.Snapshots;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Axon's suite EmbeddedEventStoreTest, as it is. */
abstract class AxonEventStoreSuite extends EmbeddedEventStoreTest {

    private @Nullable EventLog log;

    /** Opens an empty log. */
    abstract EventLog open(Clock clock);

    /** Opens an empty place for snapshots. */
    abstract Snapshots snapshots();

    @Override
    public EventStorageEngine createStorageEngine() {
        closeLog();
        log = open(Clock.systemUTC());
        return LogEventStorageEngine.builder(log, new TextNames())
                .snapshots(snapshots())
                .build();
    }

    @AfterEach
    void closeLog() {
        if (log != null) {
            log.close();
        }
    }
}
