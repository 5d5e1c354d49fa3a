package dev.throughline.command.feature;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.FeatureId;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import org.jspecify.annotations.Nullable;

/** A horizon that is left out keeps its value: the first priority has none to keep. */
record OnlyAKnownHorizon(
        FeatureId feature, @Nullable Horizon said, @Nullable Priority before) implements Rule {

    @Override
    public String code() {
        return "horizon.missing";
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public boolean holds() {
        return said != null || before != null;
    }

    @Override
    public String explanation() {
        return feature + " has no priority yet: say on which horizon it is, NOW, NEXT or LATER.";
    }
}
