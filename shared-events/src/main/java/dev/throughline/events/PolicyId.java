package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A policy, by the sentence that it is, e.g. {@code when-a-handoff-is-accepted-then-its-feature-is-in-scope}.
 *
 * @param value the id as text; for ever, since commands are named after it
 */
public record PolicyId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+){1,20}");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public PolicyId {
        Ids.match(FORM, value, "a policy (a sentence in lower case, its words joined by -)");
    }

    /** The stream of what the policy has on record beside its effects. */
    public String stream() {
        return "policy:" + value;
    }

    /** How the policy stands as the actor of its effects. */
    public String actor() {
        return "policy:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
