package dev.throughline.query.grounds;

import dev.throughline.events.ProductId;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeatureEvent;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.insight.InsightRecorded;
import dev.throughline.events.product.GoalSet;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.util.Collection;
import java.util.List;

/** Each product's goals and insights, and which feature rests on which. */
public enum GroundsFold implements Fold<Grounds> {
    GROUNDS;

    static Grounds of(ProductId product, Snapshot snapshot) {
        return snapshot.of(GROUNDS).get(product.value());
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return switch (decision.event()) {
            case GoalSet set -> List.of(set.product().value());
            case InsightRecorded recorded -> List.of(recorded.product().value());
            case FeatureEvent event -> List.of(event.feature().product().value());
            default -> List.of();
        };
    }

    @Override
    public Grounds initial(String product) {
        return Grounds.NONE;
    }

    @Override
    public Grounds apply(Grounds before, Decision decision) {
        return switch (decision.event()) {
            case GoalSet set -> before.with(set.goal());
            case InsightRecorded recorded -> before.with(recorded.insight());
            case FeatureDefined defined ->
                before.with(defined.feature(), new Grounds.Rests(defined.goal(), defined.insights()));
            case FeatureRefined refined ->
                before.with(refined.feature(), new Grounds.Rests(refined.goal(), refined.insights()));
            case FeatureDropped dropped -> before.without(dropped.feature());
            default -> before;
        };
    }
}
