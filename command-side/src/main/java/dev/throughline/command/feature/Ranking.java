package dev.throughline.command.feature;

import dev.throughline.events.FeatureId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A product's features: how many there are, and those that were prioritised in their order. Immutable.
 *
 * @param features how many were defined: their numbers are 1 to this
 * @param order the prioritised ones, the first first
 */
record Ranking(int features, PVector<FeatureId> order) {

    static final Ranking EMPTY = new Ranking(0, TreePVector.empty());

    /** One more feature. */
    Ranking defined(FeatureId feature) {
        return new Ranking(Math.max(features, feature.number()), order);
    }

    /** The feature takes that place and the rest move; a place past the end is the end. */
    Ranking moved(FeatureId feature, int rank) {
        var others = order.minus((Object) feature);
        return new Ranking(features, others.plus(Math.min(rank - 1, others.size()), feature));
    }

    /** The feature leaves the list, and the rest move up. Its number is not given again. */
    Ranking dropped(FeatureId feature) {
        return new Ranking(features, order.minus((Object) feature));
    }

    /** The place that the feature has, from 1; past the end if it has none. */
    int rankOf(FeatureId feature) {
        var index = order.indexOf(feature);
        return index < 0 ? order.size() + 1 : index + 1;
    }

    /** The place that the feature would take: the one asked for, or the one it has; never past the end. */
    int place(FeatureId feature, @Nullable Integer asked) {
        return asked == null ? rankOf(feature) : moved(feature, asked).rankOf(feature);
    }
}
