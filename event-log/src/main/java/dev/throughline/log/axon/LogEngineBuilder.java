package dev.throughline.log.axon;

import dev.throughline.log.EventLog;
import dev.throughline.log.state.HeapSnapshots;
import dev.throughline.log.state.Snapshots;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Configures a {@link LogEventStorageEngine}; what Axon's builders offer may be set, nothing has to be. */
public final class LogEngineBuilder extends BatchingEventStorageEngine.Builder {

    private final EventLog log;
    private boolean translatesConflicts;
    private Snapshots snapshots = new HeapSnapshots();

    LogEngineBuilder(EventLog log, Serializer serializer) {
        this.log = log;
        eventSerializer(serializer);
        snapshotSerializer(serializer);
    }

    EventLog log() {
        return log;
    }

    boolean translatesConflicts() {
        return translatesConflicts;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    /** Keeps snapshots there; in memory without it. */
    public LogEngineBuilder snapshots(Snapshots kept) {
        snapshots = kept;
        return this;
    }

    /** Has conflicts translated to Axon's own exceptions; without it, they stay the log's. */
    @Override
    public LogEngineBuilder persistenceExceptionResolver(PersistenceExceptionResolver resolver) {
        translatesConflicts = true;
        super.persistenceExceptionResolver(resolver);
        return this;
    }

    public LogEventStorageEngine build() {
        return new LogEventStorageEngine(this);
    }
}
