package dev.throughline.events.policy;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.PolicyId;

/** What a policy does beside deciding on other aggregates in its cause's stead. */
public sealed interface PolicyEvent extends DomainEvent
        permits EffectParked, EffectRetried, TurnReminded, TurnEscalated, DecisionBroughtBack {

    /** Which policy. */
    PolicyId policy();

    @Override
    default String stream() {
        return policy().stream();
    }
}
