package dev.throughline.command.handoff;

import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;

/**
 * Send the delivery back: the project goes on delivering.
 *
 * @param handoff the handoff, which was reported as delivered
 * @param why what is missing
 */
public record RejectDelivery(HandoffId handoff, Rationale why) implements HandoffCommand {}
