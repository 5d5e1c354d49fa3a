package dev.throughline.query.rank;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The order of a product's prioritised features. One that is given rank <em>k</em> takes that place and the others move; a
 * rank past the end is the end. A dropped one leaves the list. Those pushed aside are not decided: their place follows from
 * the list.
 */
public enum RankFold implements Fold<PVector<FeatureId>> {
    RANKS;

    /** The product's prioritised features, the first first. */
    public static List<FeatureId> order(ProductId product, Snapshot snapshot) {
        return snapshot.of(RANKS).get(product.value());
    }

    /** The feature's place now, from 1; null where it was never prioritised, or was dropped. */
    public static @Nullable Integer rank(FeatureId feature, Snapshot snapshot) {
        int index = order(feature.product(), snapshot).indexOf(feature);
        return index < 0 ? null : index + 1;
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return switch (decision.event()) {
            case FeaturePrioritized event -> List.of(event.feature().product().value());
            case FeatureDropped event -> List.of(event.feature().product().value());
            default -> List.of();
        };
    }

    @Override
    public PVector<FeatureId> initial(String product) {
        return TreePVector.empty();
    }

    @Override
    public PVector<FeatureId> apply(PVector<FeatureId> order, Decision decision) {
        return switch (decision.event()) {
            case FeaturePrioritized event -> {
                PVector<FeatureId> others = order.minus((Object) event.feature());
                int place = Math.min(event.priority().rank() - 1, others.size());
                yield others.plus(place, event.feature());
            }
            case FeatureDropped event -> order.minus((Object) event.feature());
            default -> order;
        };
    }
}
