package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Whatever facts are about, where an event may be about any of it: {@code FOOD}, {@code FOOD-7-TRK}, {@code FOOD-7.A1}.
 *
 * @param value the id as text, as its own kind writes it
 */
public record Anything(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,99}");

    /** Throws {@link IllegalArgumentException} where the text can't be an id. */
    @JsonCreator
    public Anything {
        Ids.match(FORM, value, "an id");
    }

    /** The same thing, whatever it is. */
    public static Anything of(Subject subject) {
        return new Anything(subject.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
