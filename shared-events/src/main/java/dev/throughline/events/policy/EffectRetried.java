package dev.throughline.events.policy;

import dev.throughline.events.Decides;
import dev.throughline.events.EffectId;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * A workspace owner had a parked effect tried again, and it took effect, in the same commit.
 *
 * @param policy the policy
 * @param effect the effect
 * @param why the reason
 */
@Decides(
        command = "RetryEffect",
        by = Role.WORKSPACE_OWNER,
        facts = {@Decides.Fact(name = "state", of = "effect", is = "RETRIED")})
public record EffectRetried(PolicyId policy, EffectId effect, Rationale why) implements PolicyEvent {}
