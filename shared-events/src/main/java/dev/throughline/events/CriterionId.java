package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An acceptance criterion within its feature, e.g. {@code C1}; never reused.
 *
 * @param value the id as text
 */
public record CriterionId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("C" + Ids.NUMBER);

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public CriterionId {
        Ids.match(FORM, value, "an acceptance criterion (C1, C2, …)");
    }

    /** The number within the feature, from 1. */
    public int number() {
        return Integer.parseInt(value.substring(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
