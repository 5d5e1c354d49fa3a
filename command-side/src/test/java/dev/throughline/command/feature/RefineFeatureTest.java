package dev.throughline.command.feature;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.feature.FoodFixture.C1;
import static dev.throughline.command.feature.FoodFixture.C2;
import static dev.throughline.command.feature.FoodFixture.C3;
import static dev.throughline.command.feature.FoodFixture.CALLS;
import static dev.throughline.command.feature.FoodFixture.FIRST;
import static dev.throughline.command.feature.FoodFixture.MAP;
import static dev.throughline.command.feature.FoodFixture.SECOND;
import static dev.throughline.command.feature.FoodFixture.SPEED;
import static dev.throughline.command.feature.FoodFixture.WHY;
import static dev.throughline.command.feature.FoodFixture.added;
import static dev.throughline.command.feature.FoodFixture.draft;
import static dev.throughline.command.feature.FoodFixture.kept;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.command.feature.Draft.DraftCriterion;
import dev.throughline.events.Anything;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WordingField;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.events.wording.WordingCorrected;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefineFeatureTest {

    private static final List<DraftCriterion> AS_IT_IS = List.of(kept(C1, "The map moves"), kept(C2, "It says when"));

    private Bench bench;

    @BeforeEach
    void defined(@TempDir Path directory) {
        bench = FoodFixture.bench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_product_manager_decides_the_whole_definition_anew_and_a_criterion_that_stays_keeps_its_id() {
        bench.when(
                        refine(draft(
                                List.of(added("It works offline"), kept(C2, "It says when, by the minute")), null)),
                        OMAR)
                .thenEvents(refined(
                        List.of(
                                new Criterion(C3, "It works offline"),
                                new Criterion(C2, "It says when, by the minute")),
                        null))
                .decidedBy(OMAR, Role.PRODUCT_MANAGER);
    }

    @Test
    void a_number_that_was_given_up_is_not_given_again() {
        bench.given(
                refined(List.of(new Criterion(C1, "The map moves"), new Criterion(C3, "It works offline")), null),
                refined(List.of(new Criterion(C1, "The map moves")), null));
        bench.when(refine(draft(List.of(kept(C1, "The map moves"), added("It is quick")), null)), OMAR)
                .thenEvents(refined(
                        List.of(
                                new Criterion(C1, "The map moves"),
                                new Criterion(new CriterionId("C4"), "It is quick")),
                        null));
    }

    @Test
    void an_id_that_is_not_the_features_or_was_given_up_or_comes_twice_is_refused() {
        bench.given(refined(List.of(new Criterion(C1, "The map moves")), null));
        bench.when(refine(draft(List.of(kept(new CriterionId("C9"), "?")), null)), OMAR)
                .thenRefused(422, "criterion.unknown");
        bench.when(refine(draft(List.of(kept(C2, "It says when")), null)), OMAR).thenRefused(422, "criterion.unknown");
        bench.when(refine(draft(List.of(kept(C1, "One"), kept(C1, "Other")), null)), OMAR)
                .thenRefused(422, "criterion.unknown");
    }

    @Test
    void it_rests_on_a_goal_and_on_insights_of_the_product() {
        bench.when(refine(draft(AS_IT_IS, CALLS, SECOND, FIRST)), OMAR)
                .thenEvents(refined(
                        List.of(new Criterion(C1, "The map moves"), new Criterion(C2, "It says when")),
                        CALLS,
                        SECOND,
                        FIRST));
        bench.when(refine(draft(AS_IT_IS, new GoalId("FOOD-G9"))), OMAR).thenRefused(422, "field.invalid");
        bench.when(refine(draft(AS_IT_IS, CALLS, new InsightId("FOOD-I3"))), OMAR)
                .thenRefused(422, "field.invalid");
        bench.when(refine(draft(AS_IT_IS, CALLS, new InsightId("SHOP-I1"))), OMAR)
                .thenRefused(422, "field.invalid");
    }

    @Test
    void a_retired_goal_is_not_taken_up_but_may_be_kept() {
        bench.when(refine(draft(AS_IT_IS, SPEED)), OMAR).thenRefused(409, "goal.retired");
        bench.given(refined(List.of(new Criterion(C1, "The map moves")), SPEED));
        bench.when(refine(draft(List.of(kept(C1, "The map moves smoothly")), SPEED)), OMAR)
                .thenEvents(refined(List.of(new Criterion(C1, "The map moves smoothly")), SPEED));
    }

    @Test
    void a_definition_that_would_be_the_same_is_refused() {
        bench.when(refine(draft(AS_IT_IS, null)), OMAR).thenRefused(409, "definition.unchanged");
    }

    @Test
    void it_is_compared_with_the_words_as_they_were_corrected() {
        bench.given(new WordingCorrected(
                Anything.of(MAP), MAP.stream(), WordingField.of(C1), 0, "The map moves on", Rationale.NONE));
        var corrected = List.of(kept(C1, "The map moves on"), kept(C2, "It says when"));

        bench.when(refine(draft(corrected, null)), OMAR).thenRefused(409, "definition.unchanged");
        bench.when(refine(draft(AS_IT_IS, null)), OMAR)
                .thenEvents(
                        refined(List.of(new Criterion(C1, "The map moves"), new Criterion(C2, "It says when")), null));
    }

    @Test
    void a_definition_decided_since_is_not_overwritten_and_other_decisions_do_not_matter() {
        bench.given(new FeaturePrioritized(MAP, new Priority(Horizon.NOW, 1, false, null), Rationale.NONE));
        var refine = refine(draft(List.of(kept(C1, "The map moves")), null));
        bench.when(refine, OMAR, asking -> asking.on(Revision.at(0)))
                .thenEvents(refined(List.of(new Criterion(C1, "The map moves")), null));
        bench.when(refine(draft(List.of(), null)), OMAR, asking -> asking.on(Revision.at(0)))
                .thenRefused(412, "fact.changed");
    }

    @Test
    void somebody_else_does_not_and_a_reason_is_needed() {
        bench.when(refine(draft(List.of(), null)), JANE).thenRefused(403, "decision.not-yours");
        bench.when(new RefineFeature(MAP, draft(List.of(), null), Rationale.NONE), OMAR)
                .thenRefused(422, "rationale.missing");
        bench.when(new RefineFeature(new FeatureId("FOOD-9"), draft(List.of(), null), WHY), OMAR)
                .thenRefused(404, "unknown");
    }

    @Test
    void what_was_dropped_is_not_refined() {
        bench.given(new FeatureDropped(MAP, WHY));
        bench.when(refine(draft(List.of(), null)), OMAR).thenRefused(409, "feature.dropped");
    }

    private static RefineFeature refine(Draft definition) {
        return new RefineFeature(MAP, definition, WHY);
    }

    private static FeatureRefined refined(List<Criterion> criteria, GoalId goal, InsightId... insights) {
        return new FeatureRefined(
                MAP,
                "Live tracking",
                "Nobody knows where the food is",
                "Who waits",
                "Fewer calls",
                criteria,
                goal,
                List.of(insights),
                WHY);
    }
}
