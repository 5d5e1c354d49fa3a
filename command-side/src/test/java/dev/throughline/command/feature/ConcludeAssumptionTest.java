package dev.throughline.command.feature;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.feature.FoodFixture.FIRST;
import static dev.throughline.command.feature.FoodFixture.MAP;
import static dev.throughline.command.feature.FoodFixture.SECOND;
import static dev.throughline.command.feature.FoodFixture.WHY;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.InsightId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.feature.AssumptionConcluded;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.Conclusion;
import dev.throughline.events.feature.FeatureDropped;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcludeAssumptionTest {

    private static final AssumptionId CALM = AssumptionId.of(MAP, 1);
    private static final AssumptionConcluded CONFIRMED =
            new AssumptionConcluded(CALM, Conclusion.CONFIRMED, List.of(FIRST), Rationale.NONE);

    private Bench bench;

    @BeforeEach
    void stated(@TempDir Path directory) {
        bench = FoodFixture.bench(directory).given(new AssumptionStated(CALM, "Who sees it is calm", Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_product_manager_concludes_on_evidence() {
        bench.when(conclude(Conclusion.CONFIRMED, FIRST), OMAR)
                .thenEvents(CONFIRMED)
                .decidedBy(OMAR, Role.PRODUCT_MANAGER);
    }

    @Test
    void on_other_evidence_it_is_concluded_anew_and_on_the_same_it_is_not() {
        bench.given(CONFIRMED);
        bench.when(conclude(Conclusion.CONFIRMED, FIRST), OMAR).thenRefused(409, "conclusion.unchanged");
        bench.when(conclude(Conclusion.REFUTED, FIRST, SECOND), OMAR)
                .thenEvents(new AssumptionConcluded(CALM, Conclusion.REFUTED, List.of(FIRST, SECOND), Rationale.NONE));
    }

    @Test
    void evidence_that_there_is_not_is_refused() {
        bench.when(conclude(Conclusion.REFUTED, new InsightId("FOOD-I9")), OMAR).thenRefused(422, "field.invalid");
    }

    @Test
    void a_conclusion_decided_since_is_not_overwritten() {
        bench.given(CONFIRMED);
        bench.when(conclude(Conclusion.REFUTED, FIRST), OMAR, asking -> asking.on(Revision.NEVER))
                .thenRefused(412, "fact.changed");
    }

    @Test
    void somebody_else_does_not_and_an_unknown_assumption_is_unknown() {
        bench.when(conclude(Conclusion.REFUTED, FIRST), JANE).thenRefused(403, "decision.not-yours");
        var other = AssumptionId.of(MAP, 2);
        bench.when(new ConcludeAssumption(other, Conclusion.REFUTED, List.of(), WHY), OMAR)
                .thenRefused(404, "unknown");
    }

    @Test
    void what_was_learnt_is_kept_also_of_what_was_dropped() {
        bench.given(new FeatureDropped(MAP, WHY));
        bench.when(conclude(Conclusion.CONFIRMED, FIRST), OMAR).thenEvents(CONFIRMED);
    }

    private static ConcludeAssumption conclude(Conclusion result, InsightId... insights) {
        return new ConcludeAssumption(CALM, result, List.of(insights), Rationale.NONE);
    }
}
