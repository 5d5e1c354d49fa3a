package dev.throughline.command.feature;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.FeatureId;

/** The next version of a definition differs from the one before: a project that was handed that one looks for what. */
record NoUnchangedDefinition(FeatureId feature, Definition before, Definition then) implements Rule {

    @Override
    public String code() {
        return "definition.unchanged";
    }

    @Override
    public boolean holds() {
        return !before.equals(then);
    }

    @Override
    public String explanation() {
        return feature + " is defined like this already.";
    }
}
