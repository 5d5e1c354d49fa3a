package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An absence of a person, numbered within their resource, e.g. {@code m-0123456789ab-B1}.
 *
 * @param value the id as text
 */
public record AbsenceId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("(.+)-B(" + Ids.NUMBER + ")");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public AbsenceId {
        Ids.match(FORM, value, "an absence (e.g. m-0123456789ab-B1)");
    }

    /** The absence with that number of a resource. */
    public static AbsenceId of(ResourceId resource, int number) {
        return new AbsenceId(resource.value() + "-B" + number);
    }

    /** Who is away. Throws {@link IllegalArgumentException} where the text before the number is none. */
    public ResourceId resource() {
        return new ResourceId(value.substring(0, value.lastIndexOf("-B")));
    }

    @Override
    public String toString() {
        return value;
    }
}
