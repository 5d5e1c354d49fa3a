package dev.throughline.command.feature;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Quarter;
import dev.throughline.events.Rationale;

/** Decides in which quarter a feature is meant to be there. */
record TargetFeature(FeatureId feature, Quarter quarter, Rationale why) implements FeatureCommand {

    @Override
    public ProductId product() {
        return feature.product();
    }
}
