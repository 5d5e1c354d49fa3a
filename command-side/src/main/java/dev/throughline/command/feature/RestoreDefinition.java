package dev.throughline.command.feature;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;

/**
 * Decides again what a feature was before: a refinement whose criteria have the ids that they had then, also those that were
 * given up since. Nobody asks for it but by going back on a refinement.
 */
record RestoreDefinition(FeatureId feature, Definition definition, Rationale why) implements FeatureCommand {

    @Override
    public ProductId product() {
        return feature.product();
    }

    @Override
    public String catalogueName() {
        return RefineFeature.class.getSimpleName();
    }
}
