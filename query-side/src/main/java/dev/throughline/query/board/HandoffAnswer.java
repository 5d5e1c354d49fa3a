package dev.throughline.query.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.decisions.DecisionAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One handoff: its card, and beside it what was handed off and what is now.
 *
 * @param definitionHandedOff the feature's definition in the version that was proposed
 * @param definition the feature's definition now
 * @param priority the feature's priority now; null where it has none
 * @param due the milestone's day; null without a milestone
 * @param criteria those handed off, then those that the definition has besides now
 * @param thread the decisions on the handoff, and those from its proposal to its end on what it rests on: the feature's
 *     definition and priority, the day of the milestone it was accepted for; newest first
 */
public record HandoffAnswer(
        long position,
        @JsonUnwrapped CardAnswer card,
        @Nullable Object definitionHandedOff,
        @Nullable FactAnswer definition,
        @Nullable FactAnswer priority,
        @Nullable FactAnswer due,
        List<CriterionAnswer> criteria,
        List<DecisionAnswer> thread,
        @Nullable Broken broken) {}
