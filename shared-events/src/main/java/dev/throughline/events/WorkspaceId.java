package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The workspace itself: there is one in a log.
 *
 * @param value the id as text
 */
public record WorkspaceId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("workspace");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public WorkspaceId {
        Ids.match(FORM, value, "the workspace");
    }

    /** The only one. */
    public static final WorkspaceId WORKSPACE = new WorkspaceId("workspace");

    @Override
    public String toString() {
        return value;
    }
}
