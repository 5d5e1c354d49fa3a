package dev.throughline.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event on its way into the log.
 *
 * @param stream whose history it belongs to, such as {@code feature:FOOD-7}
 * @param version its place in the stream, from 0
 * @param id unique in the log
 * @param type stable name from the catalogue of events, never a class name
 * @param revision of the type's stored form
 * @param timestamp when it happened, by whoever says so; kept to the millisecond, years 0 to 9999. The log's own time
 *     is {@link RecordedEvent#recordedAt()}
 * @param payload the exact UTF-8 bytes to keep; never serialised again
 * @param metadata the exact UTF-8 bytes to keep; ids and instants only, since no redaction reaches them
 */
public record NewEvent(
        String stream,
        long version,
        String id,
        String type,
        int revision,
        Instant timestamp,
        Bytes payload,
        Bytes metadata) {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    public NewEvent {
        Require.text(stream, "stream");
        Require.text(id, "event id");
        Require.text(type, "type");
        Require.that(version >= 0, "A version starts at 0");
        Require.that(revision >= 0, "A revision starts at 0");
        timestamp = timestamp.truncatedTo(ChronoUnit.MILLIS);
        Require.that(
                !timestamp.isBefore(FIRST) && !timestamp.isAfter(LAST),
                "A timestamp lies in the years 0 to 9999, else it has no form of fixed length");
        Require.utf8(payload, "payload");
        Require.utf8(metadata, "metadata");
    }
}
