package dev.throughline.events.handoff;

import dev.throughline.events.Decides;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * The product manager answered the question: the handoff waits for the project's answer again.
 *
 * @param handoff the handoff
 * @param answer what the proposal means
 * @param why the reason
 */
@Decides(
        command = "GiveClarification",
        by = Role.PRODUCT_MANAGER,
        facts = {@Decides.Fact(name = "clarification", of = "handoff", value = "answer")})
public record ClarificationGiven(HandoffId handoff, String answer, Rationale why) implements HandoffEvent {}
