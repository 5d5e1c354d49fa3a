package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Which words of a thing: {@code title}, {@code problem}, {@code criterion.C2}.
 *
 * @param value as the event's component is called; a criterion by its id
 */
public record WordingField(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z]{0,39}(\\.[A-Z][0-9]{1,9})?");

    /** Throws {@link IllegalArgumentException} where no words can be called so. */
    @JsonCreator
    public WordingField {
        Ids.match(FORM, value, "a field (e.g. title, criterion.C2)");
    }

    /** The words of one acceptance criterion. */
    public static WordingField of(CriterionId criterion) {
        return new WordingField("criterion." + criterion.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
