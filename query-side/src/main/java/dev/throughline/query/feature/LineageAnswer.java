package dev.throughline.query.feature;

import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Named;
import dev.throughline.query.board.TurnAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a feature, from what was learnt to what is delivered: every step with its owner, who, when and why.
 *
 * @param steps in the order of {@link Stage}; handoffs side by side
 */
public record LineageAnswer(
        long position,
        Named feature,
        Named product,
        List<Step> steps,
        @Nullable Broken broken) {

    /**
     * A step.
     *
     * @param key what it is about, e.g. {@code FOOD-I3}
     * @param title what that is called
     * @param sentence what was decided there, in short
     * @param fact the decision that stands
     * @param handoff the handoff that it belongs to, by key; null before there is one
     * @param turn whose turn it is there; null where nobody's
     */
    public record Step(
            Stage stage,
            String key,
            String title,
            String sentence,
            FactAnswer fact,
            @Nullable String handoff,
            @Nullable TurnAnswer turn) {}

    /** What a step is. */
    public enum Stage {
        INSIGHT,
        GOAL,
        DEFINITION,
        PRIORITY,
        TARGET,
        HANDOFF,
        ANSWER,
        MILESTONE,
        /** What is done, or in the way, of what was planned for it. */
        TASK,
        /** What was reported as delivered. */
        DELIVERY,
        /** The word on that delivery; none on one before it. */
        SIGN_OFF,
        WITHDRAWAL,
        DROP
    }
}
