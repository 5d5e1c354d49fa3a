package dev.throughline.events.policy;

import dev.throughline.events.Anything;
import dev.throughline.events.Decides;
import dev.throughline.events.EffectId;
import dev.throughline.events.NotWords;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * A policy's effect was refused: it waits for a workspace owner to mend what stands in the way, and to try it again.
 *
 * @param policy the policy
 * @param effect the effect
 * @param command the command that was refused, by its name in the catalogue
 * @param about what the effect would have decided on
 * @param code the refusal's stable code
 * @param reason the refusal in words; members by id
 * @param why nothing: it is the cause's
 */
@Decides(
        command = "ParkEffect",
        by = {Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER, Role.WORKSPACE_OWNER},
        facts = {@Decides.Fact(name = "state", of = "effect", is = "PARKED")})
public record EffectParked(
        PolicyId policy,
        EffectId effect,
        @NotWords String command,
        Anything about,
        @NotWords String code,
        String reason,
        Rationale why)
        implements PolicyEvent {}
