package dev.throughline.command.feature;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Quarter;
import org.jspecify.annotations.Nullable;

/** A new target is another quarter. */
record NoUnchangedTarget(FeatureId feature, @Nullable Quarter before, Quarter then) implements Rule {

    @Override
    public String code() {
        return "target.unchanged";
    }

    @Override
    public boolean holds() {
        return !then.equals(before);
    }

    @Override
    public String explanation() {
        return feature + " is targeted at " + then + " already.";
    }
}
