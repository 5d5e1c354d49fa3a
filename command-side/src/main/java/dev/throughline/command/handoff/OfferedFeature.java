package dev.throughline.command.handoff;

import dev.throughline.command.feature.FeatureState;
import dev.throughline.events.CriterionId;
import dev.throughline.events.feature.Priority;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feature is when it is handed off.
 *
 * @param definitionVersion the version of its definition that stands, from 1
 * @param criteria the acceptance criteria of that version
 * @param priority how much it matters; null where it has no priority
 */
record OfferedFeature(
        int definitionVersion,
        Set<CriterionId> criteria,
        @Nullable Priority priority) {

    OfferedFeature {
        criteria = Set.copyOf(criteria);
    }

    static OfferedFeature of(FeatureState feature) {
        return new OfferedFeature(feature.definitionVersion(), Set.copyOf(feature.criteria()), feature.priority());
    }
}
