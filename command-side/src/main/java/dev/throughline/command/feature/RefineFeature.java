package dev.throughline.command.feature;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;

/**
 * Decides anew what a feature is: the next version of its definition.
 *
 * @param definition all that it is to be; a criterion that stays is named by its id
 */
record RefineFeature(FeatureId feature, Draft definition, Rationale why) implements FeatureCommand {

    @Override
    public ProductId product() {
        return feature.product();
    }
}
