package dev.throughline.query.delivery;

import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project is to deliver, now and at the baseline.
 *
 * @param items what is in scope, and what was at the baseline, in the order in which it was added
 * @param now how many items are in scope
 * @param atBaseline how many were at the baseline; null before one was decided
 * @param added how many came since the baseline
 * @param removed how many of the baseline's went since
 * @param baseline the decision; null before one was taken
 */
public record ScopeAnswer(
        List<ScopeItemAnswer> items,
        int now,
        @Nullable Integer atBaseline,
        int added,
        int removed,
        @Nullable FactAnswer baseline) {

    /**
     * A scope item.
     *
     * @param feature the feature that it serves, by key and title; null where it serves none
     * @param change since the baseline; null where there is none, or before one was decided
     * @param item what it is
     * @param scope whether it is in: {@code IN} or {@code OUT}
     */
    public record ScopeItemAnswer(
            String key,
            String title,
            @Nullable Named feature,
            boolean in,
            @Nullable Change change,
            @Nullable FactAnswer item,
            @Nullable FactAnswer scope,
            List<String> may) {}

    /** What became of an item since the baseline. */
    public enum Change {
        ADDED,
        REMOVED
    }
}
