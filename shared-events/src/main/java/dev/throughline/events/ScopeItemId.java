package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A scope item, numbered within its project, e.g. {@code TRK-S4}.
 *
 * @param value the id as text
 */
public record ScopeItemId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("(" + Ids.KEY + ")-S(" + Ids.NUMBER + ")");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public ScopeItemId {
        Ids.match(FORM, value, "a scope item (e.g. TRK-S4)");
    }

    /** The scope item with that number in a project. */
    public static ScopeItemId of(ProjectId project, int number) {
        return new ScopeItemId(project.value() + "-S" + number);
    }

    /** The project whose scope it is in. */
    public ProjectId project() {
        return new ProjectId(value.substring(0, value.indexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
