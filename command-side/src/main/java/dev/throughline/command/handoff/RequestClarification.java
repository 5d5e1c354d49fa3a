package dev.throughline.command.handoff;

import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;

/**
 * Ask what the proposal means, before answering it.
 *
 * @param handoff the handoff, which waits for an answer
 * @param question what the project has to know
 * @param why the reason for asking
 */
public record RequestClarification(HandoffId handoff, String question, Rationale why) implements HandoffCommand {}
