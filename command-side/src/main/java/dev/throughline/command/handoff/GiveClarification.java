package dev.throughline.command.handoff;

import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;

/**
 * Answer the question: the project answers next.
 *
 * @param handoff the handoff, about which a question is open
 * @param answer what the proposal means
 * @param why the reason
 */
public record GiveClarification(HandoffId handoff, String answer, Rationale why) implements HandoffCommand {}
