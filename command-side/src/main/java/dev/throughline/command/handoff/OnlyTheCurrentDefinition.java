package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.FeatureId;

/** What is handed off is the definition that stands, not one that the product manager saw before it was refined. */
record OnlyTheCurrentDefinition(FeatureId feature, int seen, int current) implements Rule {

    @Override
    public String code() {
        return "definition.changed";
    }

    @Override
    public boolean holds() {
        return seen == current;
    }

    @Override
    public String explanation() {
        return "The definition of " + feature + " stands at version " + current + ", not " + seen + ".";
    }
}
