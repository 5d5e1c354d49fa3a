package dev.throughline.log.axon;

import dev.throughline.log.EventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Axon's suite EmbeddedEventStoreTest, as it is. */
class AxonEventStoreSuiteTest extends EmbeddedEventStoreTest {

    @TempDir
    private Path directory;

    private @Nullable EventLog log;

    @Override
    public EventStorageEngine createStorageEngine() {
        closeLog();
        log = SqliteEventLog.open(directory, Clock.systemUTC());
        return LogEventStorageEngine.builder(log, new TextNames()).build();
    }

    @AfterEach
    void closeLog() {
        if (log != null) {
            log.close();
        }
    }
}
