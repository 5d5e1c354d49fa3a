package dev.throughline.command.feature;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;

/** Decides that a feature is not to be: it leaves the product's order, and nothing more is decided about it. */
public record DropFeature(FeatureId feature, Rationale why) implements FeatureCommand {

    @Override
    public ProductId product() {
        return feature.product();
    }
}
