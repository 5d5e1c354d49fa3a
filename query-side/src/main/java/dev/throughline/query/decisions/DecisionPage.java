package dev.throughline.query.decisions;

import dev.throughline.query.answer.Paged;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the decision log.
 *
 * @param items newest first
 * @param next the cursor of the next page; null on the last
 */
public record DecisionPage(
        long position,
        List<DecisionAnswer> items,
        @Nullable String next,
        @Nullable Broken broken) implements Paged {}
