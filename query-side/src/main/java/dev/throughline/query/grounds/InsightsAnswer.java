package dev.throughline.query.grounds;

import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.Paged;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a product's insights, newest first.
 *
 * @param next the cursor of the next page; null on the last
 */
public record InsightsAnswer(
        long position,
        Named product,
        List<InsightAnswer> items,
        @Nullable String next,
        List<String> may,
        @Nullable Broken broken)
        implements Paged {}
