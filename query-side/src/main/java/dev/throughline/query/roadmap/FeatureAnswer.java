package dev.throughline.query.roadmap;

import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.board.CardAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature on the roadmap.
 *
 * @param definitionVersion from 1
 * @param priority null before it was prioritised
 * @param rank its place now in the product's list, from 1; null before it was prioritised, and once it was dropped. The
 *     priority holds the one that was decided, from which others may have pushed it aside
 * @param score reach × impact × confidence ÷ effort; null where it was not scored
 * @param dropped that it is not to be any more; null where that was not decided
 * @param handoffs to every project, whatever became of them
 */
public record FeatureAnswer(
        String key,
        @Nullable FactAnswer definition,
        int definitionVersion,
        @Nullable FactAnswer priority,
        @Nullable Integer rank,
        @Nullable Double score,
        @Nullable FactAnswer dropped,
        List<CardAnswer> handoffs,
        List<String> may) {}
