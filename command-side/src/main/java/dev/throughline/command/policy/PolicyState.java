package dev.throughline.command.policy;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.EffectId;
import dev.throughline.events.policy.DecisionBroughtBack;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.policy.EffectRetried;
import dev.throughline.events.policy.PolicyEvent;
import dev.throughline.events.policy.TurnEscalated;
import dev.throughline.events.policy.TurnReminded;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What a policy has on record. Immutable.
 *
 * @param parked the effects that wait for a person
 * @param retried the effects that a person had tried again
 */
record PolicyState(PSet<EffectId> parked, PSet<EffectId> retried) {

    /** How the policy's stream is read. */
    static final Fold<PolicyState> FOLD =
            Fold.kept("policy", 1, PolicyState.class, Fold.of(PolicyEvent.class, PolicyState::evolve));

    private static final PolicyState NOTHING = new PolicyState(HashTreePSet.empty(), HashTreePSet.empty());

    /** Whether the effect was ever parked by this policy. */
    boolean knows(EffectId effect) {
        return parked.contains(effect) || retried.contains(effect);
    }

    private static PolicyState evolve(@Nullable PolicyState before, PolicyEvent event) {
        var now = before == null ? NOTHING : before;
        return switch (event) {
            case EffectParked e -> new PolicyState(now.parked.plus(e.effect()), now.retried);
            case EffectRetried e -> new PolicyState(now.parked.minus(e.effect()), now.retried.plus(e.effect()));
            case TurnReminded e -> now;
            case TurnEscalated e -> now;
            case DecisionBroughtBack e -> now;
        };
    }
}
