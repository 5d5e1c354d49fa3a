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

    private static final Pattern FORM = Pattern.compile("(" + Ids.KEY + ")-I(" + Ids.NUMBER + ")");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public InsightId {
        Ids.match(FORM, value, "an insight (e.g. FOOD-I3)");
    }

    /** The insight with that number of a product. */
    public static InsightId of(ProductId product, int number) {
        return new InsightId(product.value() + "-I" + number);
    }

    /** The product that the insight belongs to. */
    public ProductId product() {
        return new ProductId(value.substring(0, value.indexOf('-')));
    }

    /** The number within the product, from 1. */
    public int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf('I') + 1));
    }

    /** The stream of all that was learnt for the product. */
    public String stream() {
        return "insights:" + product();
    }

    @Override
    public String toString() {
        return value;
    }
}
