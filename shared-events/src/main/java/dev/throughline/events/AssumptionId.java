package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An assumption, numbered within its feature, e.g. {@code FOOD-7.A1}: after a hyphen it could be a handoff to a project A1.
 *
 * @param value the id as text
 */
public record AssumptionId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("(" + Ids.KEY + "-" + Ids.NUMBER + ")\\.A(" + Ids.NUMBER + ")");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public AssumptionId {
        Ids.match(FORM, value, "an assumption (e.g. FOOD-7.A1)");
    }

    /** The assumption with that number of a feature. */
    public static AssumptionId of(FeatureId feature, int number) {
        return new AssumptionId(feature.value() + ".A" + number);
    }

    /** The feature that it is assumed for. */
    public FeatureId feature() {
        return new FeatureId(value.substring(0, value.indexOf('.')));
    }

    @Override
    public String toString() {
        return value;
    }
}
