package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An insight recorded for a product, e.g. {@code FOOD-I3}.
 *
 * @param value the id as text
 */
public record InsightId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile(Ids.KEY + "-I" + Ids.NUMBER);

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public InsightId {
        Ids.match(FORM, value, "an insight (e.g. FOOD-I3)");
    }

    @Override
    public String toString() {
        return value;
    }
}
