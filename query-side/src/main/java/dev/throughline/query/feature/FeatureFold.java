package dev.throughline.query.feature;

import dev.throughline.events.FeatureId;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureEvent;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePVector;

/** Each feature with its assumptions. What is decided about them stands in the facts. */
public enum FeatureFold implements Fold<Feature> {
    FEATURES;

    static Optional<Feature> feature(FeatureId id, Snapshot snapshot) {
        return snapshot.of(FEATURES).find(id.value()).filter(Feature::defined);
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return decision.event() instanceof FeatureEvent event
                ? List.of(event.feature().value())
                : List.of();
    }

    @Override
    public Feature initial(String key) {
        return new Feature(false, TreePVector.empty());
    }

    @Override
    public Feature apply(Feature before, Decision decision) {
        return switch (decision.event()) {
            case FeatureDefined defined -> new Feature(true, before.assumptions());
            case AssumptionStated stated ->
                new Feature(before.defined(), before.assumptions().plus(stated.assumption()));
            default -> before;
        };
    }
}
