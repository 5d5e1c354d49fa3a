package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A product, by the key chosen when it was conceived, e.g. {@code FOOD}. Products and projects share one namespace.
 *
 * @param value the id as text
 */
public record ProductId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile(Ids.KEY);

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public ProductId {
        Ids.match(FORM, value, "a product key (2 to 10 of A-Z, 0-9, a letter first)");
    }

    /** The stream of the product's own decisions. */
    public String stream() {
        return "product:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
