package dev.throughline.command.policy;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.WordingField;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import dev.throughline.events.wording.WordingCorrected;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What features are called, and which of them projects have in scope. Immutable.
 *
 * @param titles as defined, refined or corrected last
 * @param items the items in scope that serve a feature
 */
record FeaturesInScope(PMap<FeatureId, String> titles, PMap<ScopeItemId, FeatureId> items) {

    private static final WordingField TITLE = new WordingField("title");

    static final FeaturesInScope NONE = new FeaturesInScope(HashTreePMap.empty(), HashTreePMap.empty());

    FeaturesInScope after(Happened happened) {
        return switch (happened.event()) {
            case FeatureDefined defined -> new FeaturesInScope(titles.plus(defined.feature(), defined.title()), items);
            case FeatureRefined refined -> new FeaturesInScope(titles.plus(refined.feature(), refined.title()), items);
            case WordingCorrected corrected -> corrected(corrected);
            case ScopeItemAdded added ->
                added.feature() == null
                        ? this
                        : new FeaturesInScope(titles, items.plus(added.scopeItem(), added.feature()));
            case ScopeItemRemoved removed -> new FeaturesInScope(titles, items.minus(removed.scopeItem()));
            default -> this;
        };
    }

    private FeaturesInScope corrected(WordingCorrected event) {
        return event.within().startsWith("feature:") && event.field().equals(TITLE)
                ? new FeaturesInScope(titles.plus(new FeatureId(event.subject().value()), event.text()), items)
                : this;
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
