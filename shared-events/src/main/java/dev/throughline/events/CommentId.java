package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An entry of a thread, a comment or a link, by a random id.
 *
 * @param value the id as text
 */
public record CommentId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("c-[0-9a-z]{12}");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public CommentId {
        Ids.match(FORM, value, "a comment (c- and 12 of 0-9, a-z)");
    }

    /** The stream of the entry. */
    public String stream() {
        return "comment:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
