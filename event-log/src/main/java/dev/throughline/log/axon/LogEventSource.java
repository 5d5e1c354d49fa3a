package dev.throughline.log.axon;

import dev.throughline.log.EventLog;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The log as a source for Axon's streaming processors. It calls them when there is something new, so that no processor
 * has to poll for it.
 */
public final class LogEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventLog log;
    private final Serializer serializer;

    public LogEventSource(EventLog log, EventNames names) {
        this.log = log;
        this.serializer = new NamedSerializer(names);
    }

    /** Opens a stream behind the token; from the first event without one. */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new LogEventStream(log, serializer, Entries.position(token));
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
