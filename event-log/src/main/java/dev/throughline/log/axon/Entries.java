package dev.throughline.log.axon;

import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.NewEvent;
import dev.throughline.log.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Between the log's events and Axon's. A stream is Axon's aggregate identifier; its kind, before the colon, is Axon's
 * aggregate type; a position is a {@link GlobalSequenceTrackingToken}.
 */
final class Entries {

    private static final int PAGE = 1_000;

    private Entries() {}

    static NewEvent newEvent(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = EventUtils.asDomainEventMessage(message);
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        String revision = payload.getType().getRevision();
        return new NewEvent(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getIdentifier(),
                payload.getType().getName(),
                Integer.parseInt(Objects.requireNonNullElse(revision, "0")),
                event.getTimestamp(),
                Bytes.of(payload.getData()),
                Bytes.of(metadata.getData()));
    }

    static DomainEventData<byte[]> domain(RecordedEvent event) {
        return new GenericDomainEventEntry<>(
                kind(event.stream()),
                event.stream(),
                event.version(),
                event.id(),
                event.timestamp(),
                event.type(),
                Integer.toString(event.revision()),
                event.payload().toArray(),
                event.metadata().toArray());
    }

    /** An event published outside any aggregate was kept as a stream of its own, named by the event's id. */
    static TrackedEventData<byte[]> tracked(RecordedEvent event) {
        TrackingToken token = token(event.position());
        return event.stream().equals(event.id())
                ? new TrackedEvent(token, domain(event))
                : new TrackedDomainEventData<>(token, domain(event));
    }

    /** Hides from Axon that an event has a stream. */
    private record TrackedEvent(TrackingToken trackingToken, DomainEventData<byte[]> event)
            implements TrackedEventData<byte[]> {

        @Override
        public String getEventIdentifier() {
            return event.getEventIdentifier();
        }

        @Override
        public Instant getTimestamp() {
            return event.getTimestamp();
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return event.getMetaData();
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return event.getPayload();
        }
    }

    private static String kind(String stream) {
        int colon = stream.indexOf(':');
        return colon < 0 ? stream : stream.substring(0, colon);
    }

    static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    /** The position that a token stands for; 0, before the first event, without one. */
    static long position(@Nullable TrackingToken token) {
        TrackingToken own = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return own == null ? 0 : own.position().orElse(0);
    }

    /**
     * The position before the first event with this or a later timestamp, its writer's one; the head if there is none.
     * Timestamps aren't ordered, so the log is read from its start: this is for resets, not for every day.
     */
    static long positionBefore(EventLog log, Instant timestamp) {
        long last = 0;
        List<RecordedEvent> page = log.read(last, PAGE);
        while (!page.isEmpty()) {
            for (RecordedEvent event : page) {
                if (!event.timestamp().isBefore(timestamp)) {
                    return event.position() - 1;
                }
                last = event.position();
            }
            page = log.read(last, PAGE);
        }
        return last;
    }
}
