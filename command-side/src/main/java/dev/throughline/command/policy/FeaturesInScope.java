package dev.throughline.command.policy;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What features are called, and which of them projects have in scope. Immutable.
 *
 * @param titles as defined or refined last
 * @param items the items in scope that serve a feature
 */
record FeaturesInScope(PMap<FeatureId, String> titles, PMap<ScopeItemId, FeatureId> items) {

    static final FeaturesInScope NONE = new FeaturesInScope(HashTreePMap.empty(), HashTreePMap.empty());

    FeaturesInScope after(Happened happened) {
        return switch (happened.event()) {
            case FeatureDefined defined -> new FeaturesInScope(titles.plus(defined.feature(), defined.title()), items);
            case FeatureRefined refined -> new FeaturesInScope(titles.plus(refined.feature(), refined.title()), items);
            case ScopeItemAdded added ->
                added.feature() == null
                        ? this
                        : new FeaturesInScope(titles, items.plus(added.scopeItem(), added.feature()));
            case ScopeItemRemoved removed -> new FeaturesInScope(titles, items.minus(removed.scopeItem()));
            default -> this;
        };
    }

    String title(FeatureId feature) {
        return titles.getOrDefault(feature, feature.value());
    }

    boolean inScope(FeatureId feature, ProjectId project) {
        return items.entrySet().stream()
                .anyMatch(item -> item.getValue().equals(feature)
                        && item.getKey().project().equals(project));
    }
}
