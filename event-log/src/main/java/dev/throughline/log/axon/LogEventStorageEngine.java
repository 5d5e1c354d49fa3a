package dev.throughline.log.axon;

import dev.throughline.log.Appended;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventIdTaken;
import dev.throughline.log.EventLog;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Request;
import dev.throughline.log.VersionConflict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on the event log. One unit of work is one commit: command id, request and guards come from its
 * {@link CommitContext}; without one, a random command id is used and nothing is guarded. The append blocks its caller
 * until the commit is durable.
 *
 * <p>It throws what the log throws (all that is worth a retry is a {@link ConcurrencyException}), and
 * {@link AlreadyRecorded} if the command took effect before. Only if a persistence exception resolver is configured are
 * conflicts translated to Axon's own exceptions, as Axon's other engines do.
 *
 * <p>Snapshots aren't part of the log; without a place that was named for them, they are kept in memory.
 */
public class LogEventStorageEngine extends BatchingEventStorageEngine {

    private static final Request NO_REQUEST = new Request("APPEND", "/", Bytes.utf8("null"));

    private final EventLog log;
    private final boolean translatesConflicts;
    private final AxonSnapshots snapshots;

    protected LogEventStorageEngine(LogEngineBuilder builder) {
        super(builder);
        this.log = builder.log();
        this.translatesConflicts = builder.translatesConflicts();
        this.snapshots = new AxonSnapshots(builder.snapshots());
    }

    /** An engine that reads and writes events under these names. */
    public static LogEngineBuilder builder(EventLog log, EventNames names) {
        return new LogEngineBuilder(log, new NamedSerializer(names));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        List<NewEvent> events = messages.stream()
                .map(message -> Entries.newEvent(message, serializer))
                .toList();
        Optional<CommitContext> context = CommitContext.find();
        Proposal proposal = context.map(known -> known.propose(events))
                .orElseGet(() -> new Proposal(UUID.randomUUID().toString(), NO_REQUEST, List.of(), events));
        try {
            Appended appended = append(proposal);
            if (appended.replayed()) {
                throw new AlreadyRecorded(appended.commit());
            }
            context.ifPresent(known -> known.recorded(appended.commit()));
        } catch (VersionConflict | EventIdTaken conflict) {
            if (translatesConflicts) {
                handlePersistenceException(conflict, messages.getFirst());
            }
            throw conflict;
        }
    }

    private Appended append(Proposal proposal) {
        try {
            return log.append(proposal).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return log.read(Entries.position(lastToken), batchSize).stream()
                .map(Entries::tracked)
                .toList();
    }

    /** Gives the rest of the stream at once: it is one range of one index. */
    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String stream, long firstSequenceNumber, int batchSize) {
        return log.readStream(stream, firstSequenceNumber).stream()
                .map(Entries::domain)
                .toList();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return snapshots.find(stream).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        long last = log.lastVersion(stream);
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public TrackingToken createTailToken() {
        return Entries.token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Entries.token(log.head().position());
    }

    /** By the events' own timestamps, as Axon means it; "as of" a time is {@link EventLog#positionAt}. */
    @Override
    public TrackingToken createTokenAt(Instant timestamp) {
        return Entries.token(Entries.positionBefore(log, timestamp));
    }
}
