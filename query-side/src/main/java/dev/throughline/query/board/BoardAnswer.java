package dev.throughline.query.board;

import dev.throughline.query.answer.Paged;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board: its cards by state, the longest waiting first.
 *
 * @param next the cursor of the next page; null on the last
 */
public record BoardAnswer(
        long position,
        List<CardAnswer> items,
        @Nullable String next,
        @Nullable Broken broken) implements Paged {}
