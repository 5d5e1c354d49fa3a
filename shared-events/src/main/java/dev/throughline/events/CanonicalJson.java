package dev.throughline.events;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Canonical JSON (RFC 8785): equal values have equal bytes. Absent values are written as {@code null}, so that a payload
 * names every component of its record; reading refuses a missing or unknown one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CanonicalJson() {}

    /**
     * A value as canonical JSON, UTF-8.
     *
     * @throws IllegalArgumentException where it has no JSON form: a lone surrogate, a number that is not finite
     */
    public static byte[] write(Object value) {
        try {
            return canonical(MAPPER.writeValueAsBytes(value));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("No JSON form: " + e.getOriginalMessage(), e);
        }
    }

    /** JSON text in its canonical form; {@link IllegalArgumentException} where it is not JSON. */
    public static byte[] canonical(byte[] json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getMessage(), e);
        }
    }

    /**
     * The value that was written.
     *
     * @throws IllegalArgumentException where the bytes are not JSON of that type, a component is missing or unknown, or null
     *     where the record does not allow it
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            refuseNulls(value);
            return value;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot check " + type.getSimpleName(), e);
        }
    }

    /** A JSON object as a tree that may be changed; {@link IllegalArgumentException} where it is none. */
    public static ObjectNode object(byte[] json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JacksonException | ClassCastException e) {
            throw new IllegalArgumentException("Not a JSON object", e);
        }
    }

    /** A value as a JSON tree. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    private static void refuseNulls(@Nullable Object value) throws ReflectiveOperationException {
        if (!(value instanceof Record)) {
            return;
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // the record may be its package's own
            Object part = accessor.invoke(value);
            if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new IllegalArgumentException(component.getName() + " must not be null");
            }
            refuseNulls(part);
        }
    }
}
