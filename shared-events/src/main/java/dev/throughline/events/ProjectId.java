package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A project, by the key chosen when it was chartered, e.g. {@code TRK}. Products and projects share one namespace.
 *
 * @param value the id as text
 */
public record ProjectId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile(Ids.KEY);

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public ProjectId {
        Ids.match(FORM, value, "a project key (2 to 10 of A-Z, 0-9, a letter first)");
    }

    /** The stream of the project's own decisions, its milestones among them. */
    public String stream() {
        return "project:" + value;
    }

    /** The stream of its work plan: the tasks, which members of the project write too. */
    public String planStream() {
        return "plan:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
