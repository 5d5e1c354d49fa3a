package dev.throughline.query.store;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.DecidedFact;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventType;
import dev.throughline.events.Wording;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.fold.Decision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/** Decisions and their events in JSON, written and read by the catalogue, as the log has them. */
final class Events {

    private static final Catalogue CATALOGUE = Catalogue.catalogue();

    private Events() {}

    static SimpleModule asInTheLog() {
        SimpleModule module = new SimpleModule("events");
        module.addSerializer(DomainEvent.class, new WritesEvents());
        module.addSerializer(Decision.class, new WritesDecisions());
        module.addSerializer(Decided.class, new WritesDecided());
        SimpleDeserializers back = new SimpleDeserializers() {
            @Override
            public ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                return type.isTypeOrSubTypeOf(DomainEvent.class)
                        ? new ReadsEvents()
                        : super.findBeanDeserializer(type, config, description);
            }
        };
        back.addDeserializer(Decision.class, new ReadsDecisions());
        back.addDeserializer(Decided.class, new ReadsDecided());
        module.setDeserializers(back);
        return module;
    }

    private static void write(DomainEvent event, JsonGenerator json) {
        EventType type = CATALOGUE.type(event.getClass());
        json.writeString(type.name());
        json.writeNumber(type.revision());
        json.writeString(new String(CATALOGUE.encode(event), StandardCharsets.UTF_8));
    }

    private static DomainEvent event(JsonParser json) {
        String name = json.nextStringValue();
        int revision = json.nextIntValue(0);
        return CATALOGUE.decode(name, revision, json.nextStringValue().getBytes(StandardCharsets.UTF_8));
    }

    private static final class WritesEvents extends ValueSerializer<DomainEvent> {

        @Override
        public void serialize(DomainEvent event, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            write(event, json);
            json.writeEndArray();
        }
    }

    private static final class ReadsEvents extends ValueDeserializer<DomainEvent> {

        @Override
        public DomainEvent deserialize(JsonParser json, DeserializationContext context) {
            DomainEvent event = event(json);
            json.nextToken();
            return event;
        }
    }

    private static final class WritesDecisions extends ValueSerializer<Decision> {

        @Override
        public void serialize(Decision decision, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            json.writeNumber(decision.position());
            json.writeString(decision.recordedAt().toString());
            json.writeString(decision.stream());
            json.writeNumber(decision.version());
            json.writeString(decision.eventId());
            json.writeString(decision.type());
            json.writeString(decision.commandId());
            write(decision.event(), json);
            json.writeString(new String(CanonicalJson.write(decision.metadata()), StandardCharsets.UTF_8));
            json.writeEndArray();
        }
    }

    private static final class ReadsDecisions extends ValueDeserializer<Decision> {

        @Override
        public Decision deserialize(JsonParser json, DeserializationContext context) {
            long position = json.nextLongValue(0);
            Instant recordedAt = Instant.parse(json.nextStringValue());
            String stream = json.nextStringValue();
            long version = json.nextLongValue(0);
            String eventId = json.nextStringValue();
            String type = json.nextStringValue();
            String commandId = json.nextStringValue();
            DomainEvent event = event(json);
            byte[] metadata = json.nextStringValue().getBytes(StandardCharsets.UTF_8);
            json.nextToken();
            return new Decision(
                    position,
                    recordedAt,
                    stream,
                    version,
                    eventId,
                    type,
                    commandId,
                    event,
                    CanonicalJson.read(metadata, DecisionMetadata.class),
                    CATALOGUE.facts(event));
        }
    }

    /** The value by its place among the decision's facts, as its corrections word it: only of a text by itself there is none. */
    private static final class WritesDecided extends ValueSerializer<Decided> {

        @Override
        public void serialize(Decided decided, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            context.writeValue(json, decided.by());
            int place = decided.by().facts().stream()
                    .map(fact -> worded(fact, decided.by(), decided.corrections()))
                    .toList()
                    .indexOf(decided.value());
            json.writeNumber(place);
            if (place < 0) {
                context.writeTree(json, decided.value());
            }
            for (Decision correction : decided.corrections()) {
                context.writeValue(json, correction);
            }
            json.writeEndArray();
        }
    }

    private static final class ReadsDecided extends ValueDeserializer<Decided> {

        @Override
        public Decided deserialize(JsonParser json, DeserializationContext context) {
            json.nextToken();
            Decision by = context.readValue(json, Decision.class);
            int place = json.nextIntValue(-1);
            JsonNode written = null;
            if (place < 0) {
                json.nextToken();
                written = context.readTree(json);
            }
            PVector<Decision> corrections = TreePVector.empty();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                corrections = corrections.plus(context.readValue(json, Decision.class));
            }
            return new Decided(
                    by, written == null ? worded(by.facts().get(place), by, corrections) : written, corrections);
        }
    }

    private static JsonNode worded(DecidedFact fact, Decision by, List<Decision> corrections) {
        JsonNode value = fact.value();
        for (Decision correction : corrections) {
            if (correction.event() instanceof WordingCorrected corrected) {
                for (Wording wording : CATALOGUE.wordings(by.event())) {
                    if (wording.fact().equals(fact.address()) && wording.field().equals(corrected.field())) {
                        value = wording.corrected(value, corrected.text());
                    }
                }
            }
        }
        return value;
    }
}
