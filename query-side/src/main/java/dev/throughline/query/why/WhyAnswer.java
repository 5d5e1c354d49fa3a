package dev.throughline.query.why;

import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.board.TurnAnswer;
import dev.throughline.query.decisions.DecisionAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a fact is as it is.
 *
 * @param fact its address
 * @param sentence who, in which role, when, what and why
 * @param current the fact as it is now
 * @param chain the decisions on it, newest first
 * @param turn whose turn is next on what the fact is about; null where nobody's
 */
public record WhyAnswer(
        long position,
        String fact,
        String sentence,
        FactAnswer current,
        List<DecisionAnswer> chain,
        @Nullable TurnAnswer turn,
        @Nullable Broken broken) {}
