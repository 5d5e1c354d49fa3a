package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A goal of the whole company, numbered within the workspace, e.g. {@code G1}.
 *
 * @param value the id as text
 */
public record CompanyGoalId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("G" + Ids.NUMBER);

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public CompanyGoalId {
        Ids.match(FORM, value, "a company goal (e.g. G1)");
    }

    @Override
    public String toString() {
        return value;
    }
}
