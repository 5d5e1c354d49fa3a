package dev.throughline.events.handoff;

import dev.throughline.events.Decides;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;

/**
 * The product manager rejected the delivery: the project goes on delivering.
 *
 * @param handoff the handoff
 * @param why what is missing
 */
@Decides(
        command = "RejectDelivery",
        by = Role.PRODUCT_MANAGER,
        why = Why.ALWAYS,
        facts = {@Decides.Fact(name = "sign-off", of = "handoff", is = "REJECTED")})
public record DeliveryRejected(HandoffId handoff, Rationale why) implements HandoffEvent {}
