package dev.throughline.access.problem;

import dev.throughline.access.problem.Problem.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads a request's body, and nothing into it: an unknown or repeated field, a number where text or a date belongs,
 * anything after the document, or half a character is refused with 400 rather than guessed at. Values are not judged; a field that is
 * absent reads as null.
 */
public final class StrictJson {

    /** The largest body that is read, in bytes; more is 413 {@code body.too-large}. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_DEPTH = 32;

    static final String OBJECT = "The body should be one well-formed JSON object.";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_BYTES)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfigDefaults(coercions -> coercions.setAcceptBlankAsEmpty(false))
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new WholeText())
                    .addDeserializer(LocalDate.class, new Written<>(LocalDate.class, LocalDate::parse))
                    .addDeserializer(Instant.class, new Written<>(Instant.class, Instant::parse)))
            .build();

    private StrictJson() {}

    /** The mapper behind {@link #read}, for the server's own decoder; it is immutable. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads one document.
     *
     * @throws ProblemException 400 {@code body.unreadable} or {@code field.unknown}, with the place as {@code errors};
     *     413 {@code body.too-large}
     */
    public static <T> T read(byte[] body, Class<T> type) {
        if (body.length > MAX_BYTES) {
            throw tooLarge().exception();
        }
        try {
            var value = MAPPER.readValue(body, type);
            if (value == null) {
                throw unreadable(OBJECT).exception();
            }
            return value;
        } catch (JacksonException e) {
            throw problem(e).exception();
        }
    }

    /** What is wrong with a body, in words that name its place but not our classes. */
    public static Problem problem(JacksonException failure) {
        var pointer = pointer(failure);
        if (failure instanceof UnrecognizedPropertyException unknown) {
            var message = "There is no field \"" + unknown.getPropertyName() + "\" here.";
            return Problem.of(400, "field.unknown", "Unknown field", message)
                    .withErrors(List.of(new FieldError(pointer, "field.unknown", message)));
        }
        if (!pointer.isEmpty()) {
            var message = "The value at " + pointer + " can't be read"
                    + Expected.instead(failure)
                            .map(words -> ": it should be " + words)
                            .orElse("") + ".";
            return unreadable(message).withErrors(List.of(new FieldError(pointer, "value.unreadable", message)));
        }
        return unreadable(OBJECT);
    }

    static Problem unreadable(String detail) {
        return Problem.of(400, "body.unreadable", "The body can't be read", detail);
    }

    static Problem tooLarge() {
        return Problem.of(
                413, "body.too-large", "The body is too large", "A body has at most " + MAX_BYTES + " bytes.");
    }

    private static String pointer(JacksonException failure) {
        var pointer = new StringBuilder();
        for (var step : failure.getPath()) {
            var name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? step.getIndex()
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** A day or an instant in its one form, as text: no list or count of days, and no moment cut down to its day. */
    private static final class Written<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> reading;

        Written(Class<T> type, Function<String, T> reading) {
            super(type);
            this.type = type;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(getValueType(context), parser));
            }
            var text = parser.getString();
            try {
                return reading.apply(text);
            } catch (DateTimeException e) {
                return type.cast(context.handleWeirdStringValue(type, text, "not written in ISO-8601"));
            }
        }
    }

    /** Text is text: no number or boolean passes for it, nor half of a surrogate pair, which UTF-8 can't store. */
    private static final class WholeText extends StdScalarDeserializer<String> {

        WholeText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(getValueType(context), parser);
            }
            var text = parser.getString();
            if (text.codePoints()
                    .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                return (String) context.handleWeirdStringValue(String.class, text, "half of a surrogate pair");
            }
            return text;
        }
    }
}
