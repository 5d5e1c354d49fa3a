package dev.throughline.events.feature;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.FeatureId;

/** What is decided about a feature. */
public sealed interface FeatureEvent extends DomainEvent
        permits FeatureDefined,
                FeatureRefined,
                AssumptionStated,
                AssumptionConcluded,
                FeaturePrioritized,
                FeatureTargeted,
                FeatureDropped,
                FeatureHandedOff {

    /** The feature that it is about. */
    FeatureId feature();

    @Override
    default String stream() {
        return feature().stream();
    }
}
