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

    private static final Pattern FORM = Pattern.compile("(" + Ids.KEY + ")-G(" + Ids.NUMBER + ")");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public GoalId {
        Ids.match(FORM, value, "a goal (e.g. FOOD-G1)");
    }

    /** The goal with that number of a product. */
    public static GoalId of(ProductId product, int number) {
        return new GoalId(product.value() + "-G" + number);
    }

    /** The product that the goal belongs to. */
    public ProductId product() {
        return new ProductId(value.substring(0, value.indexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
