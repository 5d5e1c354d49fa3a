package dev.throughline.command.feature;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Quarter;
import dev.throughline.events.feature.AssumptionConcluded;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeatureEvent;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.feature.FeatureTargeted;
import dev.throughline.events.feature.Priority;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What the decisions about a feature need to know of it.
 *
 * @param id the feature
 * @param defined what it is
 * @param priority how much it matters; null where that was never decided
 * @param target in which quarter it is meant to be there; null where that was never decided
 * @param assumptions what became of each
 * @param handedTo the projects that it was ever handed to
 * @param dropped whether it is not to be any more
 */
public record FeatureState(
        FeatureId id,
        Defined defined,
        @Nullable Priority priority,
        @Nullable Quarter target,
        PMap<AssumptionId, Assumption> assumptions,
        PSet<ProjectId> handedTo,
        boolean dropped) {

    /** How a feature's stream is read. */
    public static final Fold<FeatureState> FOLD =
            Fold.kept("feature", 1, FeatureState.class, Fold.of(FeatureEvent.class, FeatureState::evolve));

    /** How often it was defined, from 1. */
    public int definitionVersion() {
        return defined.version();
    }

    /** Its acceptance criteria now, in order. */
    public List<CriterionId> criteria() {
        return defined.now().criterionIds();
    }

    /** Whether it was ever handed to a project: its priority is somebody's plan then. */
    public boolean everHandedOff() {
        return !handedTo.isEmpty();
    }

    private static FeatureState evolve(@Nullable FeatureState state, FeatureEvent event) {
        return event instanceof FeatureDefined first
                ? first(first)
                : known(state).after(event);
    }

    private static FeatureState first(FeatureDefined event) {
        return new FeatureState(
                event.feature(),
                Defined.first(Definition.of(event)),
                null,
                null,
                HashTreePMap.empty(),
                HashTreePSet.empty(),
                false);
    }

    private FeatureState after(FeatureEvent event) {
        return switch (event) {
            case FeatureDefined first -> this;
            case FeatureRefined refined -> with(defined.then(Definition.of(refined)));
            case AssumptionStated stated -> with(assumptions.plus(stated.assumption(), Assumption.OPEN));
            case AssumptionConcluded concluded ->
                with(assumptions.plus(
                        concluded.assumption(), new Assumption(concluded.result(), concluded.insights())));
            case FeaturePrioritized prioritized ->
                new FeatureState(id, defined, prioritized.priority(), target, assumptions, handedTo, dropped);
            case FeatureTargeted targeted ->
                new FeatureState(id, defined, priority, targeted.quarter(), assumptions, handedTo, dropped);
            case FeatureHandedOff handed ->
                new FeatureState(id, defined, priority, target, assumptions, handedTo.plus(handed.project()), dropped);
            case FeatureDropped over -> new FeatureState(id, defined, priority, target, assumptions, handedTo, true);
        };
    }

    private FeatureState with(Defined then) {
        return new FeatureState(id, then, priority, target, assumptions, handedTo, dropped);
    }

    private FeatureState with(PMap<AssumptionId, Assumption> then) {
        return new FeatureState(id, defined, priority, target, then, handedTo, dropped);
    }

    private static FeatureState known(@Nullable FeatureState state) {
        return Objects.requireNonNull(state, "a feature begins with its definition");
    }
}
