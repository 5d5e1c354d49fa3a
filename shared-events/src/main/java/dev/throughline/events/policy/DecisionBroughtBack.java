package dev.throughline.events.policy;

import dev.throughline.events.Anything;
import dev.throughline.events.Decides;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.time.LocalDate;

/**
 * The day has come on which a decision was to be looked at again; which one is the cause.
 *
 * @param policy the policy
 * @param about what the decision was about
 * @param role whose turn it is: the role in which it was decided
 * @param on the day that the decision named
 * @param why nothing: it is the cause's
 */
@Decides(
        command = "BringBackDecision",
        by = {Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER, Role.WORKSPACE_OWNER},
        facts = {@Decides.Fact(name = "revisit", of = "about", value = "on")})
public record DecisionBroughtBack(PolicyId policy, Anything about, Role role, LocalDate on, Rationale why)
        implements PolicyEvent {}
