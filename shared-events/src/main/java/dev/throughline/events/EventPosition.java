package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An event by its place in the log, e.g. 1284: what is said about the record itself, not about what was decided in it.
 *
 * @param number the position, from 1
 */
public record EventPosition(@JsonValue long number) implements Subject {

    /** Throws {@link IllegalArgumentException} where no event has such a position. */
    @JsonCreator
    public EventPosition {
        if (number < 1) {
            throw new IllegalArgumentException("'" + number + "' is not a position (1, 2, 3, …).");
        }
    }

    /** The stream of what is said about that event. */
    public String stream() {
        return "redaction:" + number;
    }

    @Override
    public String value() {
        return Long.toString(number);
    }

    @Override
    public String toString() {
        return value();
    }
}
