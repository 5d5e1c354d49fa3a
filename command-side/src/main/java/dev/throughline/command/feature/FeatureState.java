package dev.throughline.command.feature;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeatureEvent;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.Priority;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What the decisions about a feature need to know of it.
 *
 * @param id the feature
 * @param definitionVersion how often it was defined, from 1
 * @param criteria its acceptance criteria now, in order
 * @param priority how much it matters; null where that was never decided
 * @param handedTo the projects that it was ever handed to
 * @param dropped whether it is not to be any more
 */
public record FeatureState(
        FeatureId id,
        int definitionVersion,
        List<CriterionId> criteria,
        @Nullable Priority priority,
        PSet<ProjectId> handedTo,
        boolean dropped) {

    /** How a feature's stream is read. */
    public static final Fold<FeatureState> FOLD = Fold.of(FeatureEvent.class, FeatureState::after);

    /** Whether it was ever handed to a project: its priority is somebody's plan then. */
    public boolean everHandedOff() {
        return !handedTo.isEmpty();
    }

    private static FeatureState after(@Nullable FeatureState state, FeatureEvent event) {
        return switch (event) {
            case FeatureDefined defined ->
                new FeatureState(
                        defined.feature(),
                        1,
                        defined.acceptanceCriteria().stream().map(Criterion::id).toList(),
                        null,
                        HashTreePSet.empty(),
                        false);
            case FeaturePrioritized prioritized -> known(state).with(prioritized.priority());
            case FeatureHandedOff handedOff -> known(state).with(handedOff.project());
            case FeatureDropped dropped -> known(state).over();
        };
    }

    private FeatureState with(Priority decided) {
        return new FeatureState(id, definitionVersion, criteria, decided, handedTo, dropped);
    }

    private FeatureState with(ProjectId project) {
        return new FeatureState(id, definitionVersion, criteria, priority, handedTo.plus(project), dropped);
    }

    private FeatureState over() {
        return new FeatureState(id, definitionVersion, criteria, priority, handedTo, true);
    }

    private static FeatureState known(@Nullable FeatureState state) {
        return Objects.requireNonNull(state, "a feature begins with its definition");
    }
}
