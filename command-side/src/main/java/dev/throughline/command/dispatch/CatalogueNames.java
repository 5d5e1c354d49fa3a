package dev.throughline.command.dispatch;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventType;
import dev.throughline.log.Bytes;
import dev.throughline.log.axon.EventName;
import dev.throughline.log.axon.EventNames;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells the log what the catalogue knows: stable names instead of class names, canonical JSON. */
final class CatalogueNames implements EventNames {

    private final Catalogue catalogue = Catalogue.catalogue();

    @Override
    public Optional<EventName> nameOf(Class<?> type) {
        return catalogue.types().stream()
                .filter(each -> each.record().equals(type))
                .map(each -> new EventName(each.name(), each.revision()))
                .findFirst();
    }

    @Override
    public Optional<Class<?>> classOf(EventName name) {
        return catalogue.types().stream()
                .filter(each -> each.name().equals(name.type()))
                .<Class<?>>map(EventType::record)
                .findFirst();
    }

    @Override
    public Bytes encode(Object event) {
        return Bytes.of(catalogue.encode((DomainEvent) event));
    }

    @Override
    public Object decode(EventName name, Bytes payload) {
        return catalogue.decode(name.type(), name.revision(), payload.toArray());
    }

    /** An event whose decision nobody judged has no owner, and doesn't get into the log. */
    @Override
    public Bytes encodeMetadata(Map<String, ?> metadata) {
        var decision = Objects.requireNonNull(
                metadata.get(Attempt.DECISION), "An event was applied before its command was judged");
        return Bytes.of(CanonicalJson.write(decision));
    }

    @Override
    public Map<String, ?> decodeMetadata(Bytes metadata) {
        return Map.of(Attempt.DECISION, CanonicalJson.read(metadata.toArray(), DecisionMetadata.class));
    }
}
