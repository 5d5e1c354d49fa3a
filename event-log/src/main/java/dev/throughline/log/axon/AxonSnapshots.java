package dev.throughline.log.axon;

import dev.throughline.log.Bytes;
import dev.throughline.log.state.CompactJson;
import dev.throughline.log.state.Snapshot;
import dev.throughline.log.state.Snapshots;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/**
 * Axon's snapshots among the others. Axon doesn't say when it began to load what it took a snapshot of, so none is kept of
 * a stream that words were ever taken out of.
 */
final class AxonSnapshots {

    private static final String NAME = "axon";
    private static final int FORM = 1;
    private static final CompactJson JSON = new CompactJson();
    private static final JavaType TYPE = JSON.types().constructType(Message.class);

    private final Snapshots snapshots;

    AxonSnapshots(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = snapshot.serializeMetaData(serializer, byte[].class);
        Message message = new Message(
                snapshot.getType(),
                snapshot.getIdentifier(),
                snapshot.getTimestamp(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData());
        snapshots.keep(
                new Snapshot(
                        snapshot.getAggregateIdentifier(),
                        NAME,
                        FORM,
                        snapshot.getSequenceNumber(),
                        Bytes.of(JSON.write(message))),
                Snapshots.FIRST_ERA);
    }

    Optional<DomainEventData<byte[]>> find(String stream) {
        return Optional.ofNullable(snapshots.find(stream, NAME).snapshot())
                .filter(snapshot -> snapshot.form() == FORM)
                .map(AxonSnapshots::data);
    }

    private static DomainEventData<byte[]> data(Snapshot snapshot) {
        Message message = JSON.read(snapshot.state().toArray(), TYPE);
        return new GenericDomainEventEntry<>(
                message.kind(),
                snapshot.stream(),
                snapshot.version(),
                message.id(),
                message.at(),
                message.type(),
                message.revision(),
                message.payload(),
                message.metadata());
    }

    /** What Axon wants to have back. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Message(
            String kind,
            String id,
            Instant at,
            String type,
            @Nullable String revision,
            byte[] payload,
            byte[] metadata) {}
}
