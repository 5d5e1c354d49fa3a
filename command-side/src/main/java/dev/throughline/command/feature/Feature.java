package dev.throughline.command.feature;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.command.feature.PrioritizeFeature.Move;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.WordingField;
import dev.throughline.events.feature.AssumptionConcluded;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.feature.FeatureTargeted;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A feature: what it is, what is assumed for it, how much it matters and when it is meant to be there. */
public final class Feature extends EventSourced<FeatureState> {

    /** Blank, to be continued from its stream. */
    public Feature() {
        super(FeatureState.FOLD);
    }

    /** Its side of a proposed handoff: from now on it was handed to that project. */
    public void handOff(ProjectId project, Rationale why) {
        requireStanding();
        apply(new FeatureHandedOff(state().id(), project, why));
    }

    static Feature defined(DefineFeature command, FeatureId id) {
        var draft = command.definition();
        Rules.require(new OnlyCriteriaOfTheFeature(id, draft.kept(), List.of()));
        var definition = draft.numbered(0);
        var feature = new Feature();
        feature.apply(new FeatureDefined(
                id,
                definition.title(),
                definition.problem(),
                definition.audience(),
                definition.valueHypothesis(),
                definition.criteria(),
                definition.goal(),
                definition.insights(),
                command.why()));
        return feature;
    }

    /** @param corrections of the words of its definition, since that was decided */
    void decide(RefineFeature command, Map<WordingField, String> corrections) {
        var draft = command.definition();
        var before = state().defined();
        Rules.require(new OnlyCriteriaOfTheFeature(state().id(), draft.kept(), state().criteria()));
        requireStanding();
        var definition = draft.numbered(before.criteriaGiven());
        Rules.require(new NoUnchangedDefinition(state().id(), before.now().worded(corrections), definition));
        refine(definition, command.why());
    }

    void decide(RestoreDefinition command) {
        requireStanding();
        refine(command.definition(), command.why());
    }

    void decide(StateAssumption command) {
        requireStanding();
        var next = AssumptionId.of(state().id(), state().assumptions().size() + 1);
        apply(new AssumptionStated(next, command.text(), command.why()));
    }

    /** Also once the feature was dropped: what was learnt is worth keeping. */
    void decide(ConcludeAssumption command) {
        var id = command.assumption();
        var before = Objects.requireNonNull(state().assumptions().get(id));
        var then = new Assumption(command.result(), command.insights());
        Rules.require(new NoUnchangedConclusion(id, before, then));
        apply(new AssumptionConcluded(id, command.result(), command.insights(), command.why()));
    }

    void decide(TargetFeature command) {
        requireStanding();
        Rules.require(new NoUnchangedTarget(state().id(), state().target(), command.quarter()));
        apply(new FeatureTargeted(state().id(), command.quarter(), command.why()));
    }

    /** @param rank its place in the product's list from now on */
    void decide(Move move, int rank, Rationale why) {
        requireStanding();
        var before = state().priority();
        var priority = new Priority(
                horizon(move, before),
                rank,
                kept(move.mvp(), before != null && before.mvp()),
                move.rice() == null && before != null ? before.rice() : move.rice());
        apply(new FeaturePrioritized(state().id(), priority, why));
    }

    /** @param rank its place in the product's list from now on: the one that it had, as far as there is such a one */
    void decide(RestorePriority command, int rank) {
        requireStanding();
        var then = command.priority();
        apply(new FeaturePrioritized(
                state().id(), new Priority(then.horizon(), rank, then.mvp(), then.rice()), command.why()));
    }

    void decide(DropFeature command) {
        requireStanding();
        apply(new FeatureDropped(state().id(), command.why()));
    }

    private void refine(Definition definition, Rationale why) {
        apply(new FeatureRefined(
                state().id(),
                definition.title(),
                definition.problem(),
                definition.audience(),
                definition.valueHypothesis(),
                definition.criteria(),
                definition.goal(),
                definition.insights(),
                why));
    }

    private void requireStanding() {
        Rules.require(new NoDroppedFeature(state().id(), state().dropped()));
    }

    private static Horizon horizon(Move move, @Nullable Priority before) {
        Rules.require(new OnlyAKnownHorizon(move.feature(), move.horizon(), before));
        return move.horizon() == null ? Objects.requireNonNull(before).horizon() : move.horizon();
    }

    private static <T> T kept(@Nullable T said, T before) {
        return said == null ? before : said;
    }
}
