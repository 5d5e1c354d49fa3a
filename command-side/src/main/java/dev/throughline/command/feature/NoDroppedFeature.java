package dev.throughline.command.feature;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.FeatureId;

/** What was dropped is over: it is not ranked, refined, targeted, handed off or dropped any more. */
record NoDroppedFeature(FeatureId feature, boolean dropped) implements Rule {

    @Override
    public String code() {
        return "feature.dropped";
    }

    @Override
    public boolean holds() {
        return !dropped;
    }

    @Override
    public String explanation() {
        return feature
                + " was dropped: nothing more is decided about it. Define a new feature if it is wanted after all.";
    }
}
