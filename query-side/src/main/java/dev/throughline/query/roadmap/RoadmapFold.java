package dev.throughline.query.roadmap;

import dev.throughline.events.ProductId;
import dev.throughline.events.feature.AssumptionConcluded;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeatureEvent;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.feature.FeatureTargeted;
import dev.throughline.events.product.GoalRetired;
import dev.throughline.events.product.GoalSet;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.ProductEvent;
import dev.throughline.events.product.VisionSet;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.TreePVector;

/** Each product with its features. What is decided about them stands in the facts, their order in the ranks. */
public enum RoadmapFold implements Fold<Product> {
    ROADMAPS;

    static Optional<Product> product(ProductId id, Snapshot snapshot) {
        return snapshot.of(ROADMAPS).find(id.value()).filter(Product::conceived);
    }

    /** Every product there is, by key. */
    public static Stream<ProductId> conceived(Snapshot snapshot) {
        return snapshot.of(ROADMAPS).states().entrySet().stream()
                .filter(entry -> entry.getValue().conceived())
                .map(Map.Entry::getKey)
                .sorted()
                .map(ProductId::new);
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return switch (decision.event()) {
            case ProductEvent event -> List.of(event.product().value());
            case FeatureEvent event -> List.of(event.feature().product().value());
            default -> List.of();
        };
    }

    @Override
    public Product initial(String key) {
        return new Product(false, TreePVector.empty(), TreePVector.empty());
    }

    @Override
    public Product apply(Product before, Decision decision) {
        return switch (decision.event()) {
            case ProductEvent event -> after(before, event);
            case FeatureEvent event -> after(before, event);
            default -> before;
        };
    }

    private static Product after(Product before, ProductEvent event) {
        return switch (event) {
            case ProductConceived conceived -> new Product(true, before.features(), before.dropped());
            case VisionSet set -> before;
            case GoalSet set -> before;
            case GoalRetired retired -> before;
        };
    }

    private static Product after(Product before, FeatureEvent event) {
        return switch (event) {
            case FeatureDefined defined ->
                new Product(before.conceived(), before.features().plus(defined.feature()), before.dropped());
            case FeatureRefined refined -> before;
            case AssumptionStated stated -> before;
            case AssumptionConcluded concluded -> before;
            case FeaturePrioritized prioritized -> before;
            case FeatureTargeted targeted -> before;
            case FeatureDropped dropped ->
                new Product(
                        before.conceived(), before.features(), before.dropped().plus(dropped.feature()));
            case FeatureHandedOff handed -> before;
        };
    }
}
