package dev.throughline.query.search;

import dev.throughline.query.answer.Paged;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param items those found by their key first, then by their title, then by their texts; decisions last, newest first
 * @param next the cursor of the next page; null on the last
 */
public record SearchAnswer(
        long position,
        List<Hit> items,
        @Nullable String next,
        @Nullable Broken broken) implements Paged {

    /**
     * Something that was found.
     *
     * @param key its id; of a decision its position
     * @param title what it is called; of a decision its sentence
     * @param excerpt where the words stand, if not in key or title; null otherwise
     * @param product the product's key; null where none is concerned
     * @param project the project's key; null where none is concerned
     * @param at the position of the last decision on it
     */
    public record Hit(
            Kind kind,
            String key,
            String title,
            @Nullable String excerpt,
            @Nullable String product,
            @Nullable String project,
            long at) {}
}
