package dev.throughline.command.feature;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.command.feature.PrioritizeFeature.Move;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A feature: what it is, and how much it matters. */
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
        var feature = new Feature();
        feature.apply(new FeatureDefined(
                id,
                command.title(),
                command.problem(),
                command.audience(),
                command.valueHypothesis(),
                numbered(command.acceptanceCriteria()),
                null,
                List.of(),
                command.why()));
        return feature;
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

    void decide(DropFeature command) {
        requireStanding();
        apply(new FeatureDropped(state().id(), command.why()));
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

    private static List<Criterion> numbered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Criterion(new CriterionId("C" + (i + 1)), texts.get(i)))
                .toList();
    }
}
