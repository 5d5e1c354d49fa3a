package dev.throughline.command.handoff;

import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;

/**
 * Don't take the feature on; it may be proposed again.
 *
 * @param handoff the handoff, which waits for an answer
 * @param why the reason
 */
public record DeclineHandoff(HandoffId handoff, Rationale why) implements HandoffCommand {}
