package dev.throughline.query.grounds;

import dev.throughline.events.FeatureId;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A product's goals and insights, and what its features rest on.
 *
 * @param goals in the order in which they were set
 * @param insights in the order in which they were recorded
 * @param features what each undropped feature rests on, as it is defined now
 */
record Grounds(PVector<GoalId> goals, PVector<InsightId> insights, PMap<FeatureId, Rests> features) {

    static final Grounds NONE = new Grounds(TreePVector.empty(), TreePVector.empty(), OrderedPMap.empty());

    Grounds with(GoalId goal) {
        return new Grounds(goals.plus(goal), insights, features);
    }

    Grounds with(InsightId insight) {
        return new Grounds(goals, insights.plus(insight), features);
    }

    Grounds with(FeatureId feature, Rests rests) {
        return new Grounds(goals, insights, features.plus(feature, rests));
    }

    Grounds without(FeatureId feature) {
        return new Grounds(goals, insights, features.minus(feature));
    }

    /**
     * What a feature rests on.
     *
     * @param goal the goal that it serves; null where none is named
     * @param insights the insights named
     */
    record Rests(@Nullable GoalId goal, List<InsightId> insights) {}
}
