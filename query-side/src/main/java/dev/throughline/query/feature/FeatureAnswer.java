package dev.throughline.query.feature;

import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Named;
import dev.throughline.query.board.CardAnswer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature, as roadmap and feature page show it.
 *
 * @param definitionVersion from 1
 * @param goal the goal that it serves, by key and statement; null where none is named
 * @param priority null before it was prioritised
 * @param rank its place now in the product's list, from 1; null before it was prioritised, and once it was dropped. The
 *     priority holds the one that was decided, from which others may have pushed it aside
 * @param score reach × impact × confidence ÷ effort; null where it was not scored
 * @param target the quarter in which it is meant to be there; null where none was named
 * @param expected the day on which it is to be expected; null while no project plans it
 * @param dropped that it is not to be any more; null where that was not decided
 * @param handoffs to every project, whatever became of them
 */
public record FeatureAnswer(
        String key,
        @Nullable FactAnswer definition,
        int definitionVersion,
        @Nullable Named goal,
        @Nullable FactAnswer priority,
        @Nullable Integer rank,
        @Nullable Double score,
        @Nullable FactAnswer target,
        @Nullable Expected expected,
        @Nullable FactAnswer dropped,
        List<CardAnswer> handoffs,
        List<String> may) {

    /**
     * When a feature is to be expected.
     *
     * @param day the last of the days on which its milestones are thought to be reached, in the projects that it was handed
     *     to; what was declined or withdrawn is none
     * @param by what the day rests on
     * @param milestone whose day it is
     * @param drift how many days after the target quarter's last day; below 0 before it; null without a target
     */
    public record Expected(
            LocalDate day,
            Basis by,
            Named milestone,
            @Nullable Long drift) {}

    /** What an expected day rests on. */
    public enum Basis {
        /** The day that the milestone is due, since nothing better is known. */
        MILESTONE,
        /** The milestone's forecast, from the pace of the tasks. */
        FORECAST,
        /** The day on which the milestone was reached. */
        REACHED
    }
}
