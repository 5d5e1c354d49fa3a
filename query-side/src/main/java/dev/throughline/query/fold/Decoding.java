package dev.throughline.query.fold;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.log.RecordedEvent;

/** Reads what the log keeps as bytes by the catalogue. */
public final class Decoding {

    private static final Catalogue CATALOGUE = Catalogue.catalogue();

    private Decoding() {}

    /** @throws IllegalArgumentException where the catalogue doesn't know the event, or the bytes are not such an event */
    public static Decision decode(RecordedEvent recorded) {
        DomainEvent event = CATALOGUE.decode(
                recorded.type(), recorded.revision(), recorded.payload().toArray());
        return new Decision(
                recorded.position(),
                recorded.recordedAt(),
                recorded.stream(),
                recorded.version(),
                recorded.id(),
                recorded.type(),
                recorded.commandId(),
                event,
                CanonicalJson.read(recorded.metadata().toArray(), DecisionMetadata.class),
                CATALOGUE.facts(event));
    }
}
