package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A request for a decision that is somebody else's, by a random id.
 *
 * @param value the id as text
 */
public record RequestId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("q-[0-9a-z]{12}");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public RequestId {
        Ids.match(FORM, value, "a request (q- and 12 of 0-9, a-z)");
    }

    /** The stream of the request and its answer. */
    public String stream() {
        return "request:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
