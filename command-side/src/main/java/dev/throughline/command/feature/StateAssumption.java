package dev.throughline.command.feature;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;

/** Writes down what has to be true for a feature to be worth it; the feature numbers it. */
record StateAssumption(FeatureId feature, String text, Rationale why) implements FeatureCommand {

    @Override
    public ProductId product() {
        return feature.product();
    }
}
