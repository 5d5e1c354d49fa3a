package dev.throughline.command.policy;

import dev.throughline.events.Anything;
import dev.throughline.events.EffectId;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;

/**
 * Put a refused effect where a person sees it. No policy is asked to: its refusal is on record under the effect's own
 * command id, so that the effect came to its end there.
 */
record ParkEffect(
        PolicyId policy, EffectId effect, String command, Anything about, String code, String reason, Rationale why)
        implements PolicyCommand {}
