package dev.throughline.query.resources;

import dev.throughline.query.answer.Paged;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All resources, by name.
 *
 * @param may what the reader may do besides what each item names
 * @param next the cursor of the next page; null on the last
 */
public record ResourcesAnswer(
        long position,
        List<ResourceAnswer> items,
        List<String> may,
        @Nullable String next,
        @Nullable Broken broken) implements Paged {}
