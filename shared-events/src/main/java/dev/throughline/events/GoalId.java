package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A goal of a product, e.g. {@code FOOD-G1}.
 *
 * @param value the id as text
 */
public record GoalId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile(Ids.KEY + "-G" + Ids.NUMBER);

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public GoalId {
        Ids.match(FORM, value, "a goal (e.g. FOOD-G1)");
    }

    @Override
    public String toString() {
        return value;
    }
}
