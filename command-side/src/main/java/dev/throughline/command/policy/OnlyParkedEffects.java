package dev.throughline.command.policy;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.EffectId;

/** An effect is tried again while it waits for that: what took effect does so once. */
record OnlyParkedEffects(EffectId effect, boolean parked) implements Rule {

    @Override
    public String code() {
        return "effect.not-parked";
    }

    @Override
    public boolean holds() {
        return parked;
    }

    @Override
    public String explanation() {
        return effect + " was tried again already, and took effect.";
    }
}
