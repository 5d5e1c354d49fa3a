package dev.throughline.command.dispatch;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FactAddress;
import dev.throughline.log.RecordedEvent;

/** What was recorded, as the catalogue reads it. */
public final class Decoding {

    private Decoding() {}

    /** What was decided. */
    public static DomainEvent event(RecordedEvent recorded) {
        return Catalogue.catalogue()
                .decode(recorded.type(), recorded.revision(), recorded.payload().toArray());
    }

    /** By whom, in which role, and because of what. */
    public static DecisionMetadata metadata(RecordedEvent recorded) {
        return CanonicalJson.read(recorded.metadata().toArray(), DecisionMetadata.class);
    }

    /** Whether it decided this fact. */
    public static boolean decides(RecordedEvent recorded, FactAddress fact) {
        return Catalogue.catalogue().facts(event(recorded)).stream()
                .anyMatch(decided -> decided.address().equals(fact));
    }
}
