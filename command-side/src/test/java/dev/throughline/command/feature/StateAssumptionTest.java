package dev.throughline.command.feature;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.feature.FoodFixture.MAP;
import static dev.throughline.command.feature.FoodFixture.WHY;

import dev.throughline.command.Bench;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.FeatureDropped;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StateAssumptionTest {

    private static final StateAssumption STATE =
            new StateAssumption(MAP, "Who sees the courier is calm", Rationale.NONE);

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
    void the_product_manager_states_what_has_to_be_true_and_the_feature_numbers_it() {
        bench.when(STATE, OMAR).thenEvents(stated("FOOD-1.A1")).decidedBy(OMAR, Role.PRODUCT_MANAGER);
        bench.when(STATE, OMAR).thenEvents(stated("FOOD-1.A2"));
    }

    @Test
    void somebody_else_does_not_and_an_unknown_feature_is_unknown() {
        bench.when(STATE, JANE).thenRefused(403, "decision.not-yours");
        bench.when(new StateAssumption(new FeatureId("FOOD-9"), "?", WHY), OMAR).thenRefused(404, "unknown");
    }

    @Test
    void nothing_is_assumed_any_more_for_what_was_dropped() {
        bench.given(new FeatureDropped(MAP, WHY));
        bench.when(STATE, OMAR).thenRefused(409, "feature.dropped");
    }

    private static AssumptionStated stated(String id) {
        return new AssumptionStated(new AssumptionId(id), "Who sees the courier is calm", Rationale.NONE);
    }
}
