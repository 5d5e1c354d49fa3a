package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A person, by a random id that says nothing about them; name and address stand in the member directory.
 *
 * @param value the id as text
 */
public record MemberId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("m-[0-9a-z]{12}");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public MemberId {
        Ids.match(FORM, value, "a member id (m- and 12 of 0-9, a-z)");
    }

    @Override
    public String toString() {
        return value;
    }
}
