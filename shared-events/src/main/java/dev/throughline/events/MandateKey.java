package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A product or a project, by its key, as what a mandate is held for. Products and projects share one namespace, so the
 * key alone says whose it is; which of both it is, says the role.
 *
 * @param value the id as text
 */
public record MandateKey(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile(Ids.KEY);

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public MandateKey {
        Ids.match(FORM, value, "a key of a product or project (2 to 10 of A-Z, 0-9, a letter first)");
    }

    public static MandateKey of(ProductId product) {
        return new MandateKey(product.value());
    }

    public static MandateKey of(ProjectId project) {
        return new MandateKey(project.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
