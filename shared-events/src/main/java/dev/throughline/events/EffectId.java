package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An effect of a policy: what it does about one cause to one target, e.g. {@code e-0f3a96d2c4b81e57}.
 *
 * @param value the id as text: {@code e-} and the beginning of the effect's command id
 */
public record EffectId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("e-[0-9a-f]{16}");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public EffectId {
        Ids.match(FORM, value, "an effect (e- and 16 hexadecimal digits)");
    }

    /** The effect that is carried out under this command id. */
    public static EffectId of(String commandId) {
        return new EffectId("e-" + commandId.substring(0, 16));
    }

    @Override
    public String toString() {
        return value;
    }
}
