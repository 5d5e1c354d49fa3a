package dev.throughline.log.axon;

import dev.throughline.log.Bytes;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;

/** Names for the events of Axon's suites, which are plain texts. */
final class TextNames implements EventNames {

    private static final EventName TEXT = new EventName("Text", 1);

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Optional<EventName> nameOf(Class<?> type) {
        return type == String.class ? Optional.of(TEXT) : Optional.empty();
    }

    @Override
    public Optional<Class<?>> classOf(EventName name) {
        return name.equals(TEXT) ? Optional.of(String.class) : Optional.empty();
    }

    @Override
    public Bytes encode(Object event) {
        return Bytes.of(json.writeValueAsBytes(event));
    }

    @Override
    public Object decode(EventName name, Bytes payload) {
        return json.readValue(payload.toArray(), String.class);
    }

    @Override
    public Bytes encodeMetadata(Map<String, ?> metadata) {
        return Bytes.of(json.writeValueAsBytes(metadata));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, ?> decodeMetadata(Bytes metadata) {
        return json.readValue(metadata.toArray(), Map.class);
    }
}
