package dev.throughline.query.board;

import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The board: its cards by state, the longest waiting first. */
public record BoardAnswer(
        long position, List<CardAnswer> items, @Nullable Broken broken) {}
