package dev.throughline.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was decided.
 *
 * @param text the reason in words; null where none was given
 * @param alternatives the options that were rejected, in the decider's order
 * @param revisitOn the date at which the decision comes back to its owner; null if it does not
 */
public record Rationale(
        @Nullable String text,
        List<String> alternatives,
        @Nullable LocalDate revisitOn) {

    /** No reason was given. */
    public static final Rationale NONE = new Rationale(null, List.of(), null);

    public Rationale {
        alternatives = List.copyOf(alternatives);
    }

    /** A reason in words, with no alternatives and no date to revisit it. */
    public static Rationale because(String text) {
        return new Rationale(text, List.of(), null);
    }

    /** Whether there is a reason in words that is not blank. */
    public boolean given() {
        return text != null && !Blank.is(text);
    }
}
