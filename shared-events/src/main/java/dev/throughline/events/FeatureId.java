package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A feature, numbered within its product, e.g. {@code FOOD-7}.
 *
 * @param value the id as text
 */
public record FeatureId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("(" + Ids.KEY + ")-(" + Ids.NUMBER + ")");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public FeatureId {
        Ids.match(FORM, value, "a feature (e.g. FOOD-7)");
    }

    /** The feature with that number in a product. */
    public static FeatureId of(ProductId product, int number) {
        return new FeatureId(product.value() + "-" + number);
    }

    /** The product that the feature belongs to. */
    public ProductId product() {
        return new ProductId(value.substring(0, value.indexOf('-')));
    }

    /** The number within the product, from 1. */
    public int number() {
        return Integer.parseInt(value.substring(value.indexOf('-') + 1));
    }

    /** The stream of the decisions about the feature. */
    public String stream() {
        return "feature:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
