package dev.throughline.command.feature;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.feature.Priority;

/**
 * Decides again how much a feature mattered before, all of it: where it was not scored then, it is not now. Nobody asks for
 * it but by going back on a priority.
 */
record RestorePriority(FeatureId feature, Priority priority, Rationale why) implements FeatureCommand {

    @Override
    public ProductId product() {
        return feature.product();
    }

    @Override
    public String catalogueName() {
        return PrioritizeFeature.class.getSimpleName();
    }
}
