package dev.throughline.query.answer;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of what comes after it; null where that is all
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same part, each item as the answer shows it. */
    public <A> Page<A> map(Function<T, A> answer) {
        return new Page<>(items.stream().map(answer).toList(), next);
    }
}
