package dev.throughline.events.handoff;

import dev.throughline.events.Decides;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;

/**
 * The product manager took the feature back, before it was delivered.
 *
 * @param handoff the handoff
 * @param why the reason
 */
@Decides(
        command = "WithdrawHandoff",
        by = Role.PRODUCT_MANAGER,
        why = Why.ALWAYS,
        facts = {@Decides.Fact(name = "withdrawal", of = "handoff", is = "WITHDRAWN")})
public record HandoffWithdrawn(HandoffId handoff, Rationale why) implements HandoffEvent {}
