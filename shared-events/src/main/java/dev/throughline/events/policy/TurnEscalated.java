package dev.throughline.events.policy;

import dev.throughline.events.Anything;
import dev.throughline.events.Decides;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * A turn stayed unanswered after its reminder: it is the workspace owners' to see to as well.
 *
 * @param policy the policy
 * @param about what waits for the answer
 * @param why nothing: it is the cause's
 */
@Decides(
        command = "EscalateTurn",
        by = {Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER, Role.WORKSPACE_OWNER},
        facts = {@Decides.Fact(name = "escalation", of = "about", is = "ESCALATED")})
public record TurnEscalated(PolicyId policy, Anything about, Rationale why) implements PolicyEvent {}
