package dev.throughline.log.axon;

import dev.throughline.log.Bytes;
import java.util.Map;
import java.util.Optional;

/**
 * What the log's Axon adapters have to know of the events in it, implemented by whoever knows the catalogue: stable names
 * instead of class names, and the exact bytes to keep.
 */
public interface EventNames {

    /** Name and newest revision of this class of events; empty if it is none. */
    Optional<EventName> nameOf(Class<?> type);

    /** The class that an event of this name and revision is read as; empty if unknown. */
    Optional<Class<?>> classOf(EventName name);

    /** The bytes to keep for good: canonical JSON in UTF-8. */
    Bytes encode(Object event);

    /** The event that was kept under this name and revision, as an instance of {@link #classOf}. */
    Object decode(EventName name, Bytes payload);

    /** The bytes to keep for an event's metadata: canonical JSON in UTF-8; ids and instants only. */
    Bytes encodeMetadata(Map<String, ?> metadata);

    /** The metadata that was kept. */
    Map<String, ?> decodeMetadata(Bytes metadata);
}
