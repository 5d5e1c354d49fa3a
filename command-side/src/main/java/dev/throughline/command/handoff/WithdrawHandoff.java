package dev.throughline.command.handoff;

import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;

/**
 * Take the feature back from the project, before it is delivered.
 *
 * @param handoff the handoff, which is neither delivered nor closed
 * @param why the reason
 */
public record WithdrawHandoff(HandoffId handoff, Rationale why) implements HandoffCommand {}
