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
 * @param decisions those on the handoff itself, newest first
 */
public record HandoffAnswer(
        long position,
        @JsonUnwrapped CardAnswer card,
        @Nullable Object definitionHandedOff,
        @Nullable FactAnswer definition,
        List<DecisionAnswer> decisions,
        @Nullable Broken broken) {}
