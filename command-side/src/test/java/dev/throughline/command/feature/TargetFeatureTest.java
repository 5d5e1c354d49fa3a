package dev.throughline.command.feature;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.feature.FoodFixture.MAP;
import static dev.throughline.command.feature.FoodFixture.WHY;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Quarter;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeatureTargeted;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetFeatureTest {

    private static final Quarter SPRING = new Quarter("2027-Q2");
    private static final Quarter SUMMER = new Quarter("2027-Q3");
    private static final FeatureTargeted TARGETED = new FeatureTargeted(MAP, SPRING, Rationale.NONE);

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
    void the_product_manager_targets_a_quarter_the_first_time_without_a_reason() {
        target(SPRING, Rationale.NONE, Revision.NEVER).thenEvents(TARGETED).decidedBy(OMAR, Role.PRODUCT_MANAGER);
    }

    @Test
    void another_quarter_needs_a_reason() {
        bench.given(TARGETED);
        target(SUMMER, Rationale.NONE, Revision.at(1)).thenRefused(422, "rationale.missing");
        target(SUMMER, WHY, Revision.at(1)).thenEvents(new FeatureTargeted(MAP, SUMMER, WHY));
    }

    @Test
    void the_same_quarter_is_no_decision() {
        bench.given(TARGETED);
        target(SPRING, WHY, Revision.ANY).thenRefused(409, "target.unchanged");
    }

    @Test
    void it_is_decided_on_a_revision() {
        target(SPRING, WHY, Revision.UNSAID).thenRefused(428, "revision.required");
        bench.given(TARGETED);
        target(SUMMER, WHY, Revision.NEVER).thenRefused(412, "fact.changed");
    }

    @Test
    void somebody_else_does_not_and_an_unknown_feature_is_unknown() {
        bench.when(new TargetFeature(MAP, SPRING, WHY), JANE).thenRefused(403, "decision.not-yours");
        bench.when(new TargetFeature(new FeatureId("FOOD-9"), SPRING, WHY), OMAR)
                .thenRefused(404, "unknown");
    }

    @Test
    void what_was_dropped_is_not_targeted() {
        bench.given(new FeatureDropped(MAP, WHY));
        target(SPRING, WHY, Revision.NEVER).thenRefused(409, "feature.dropped");
    }

    private Bench.Then target(Quarter quarter, Rationale why, Revision on) {
        return bench.when(new TargetFeature(MAP, quarter, why), OMAR, asking -> asking.on(on));
    }
}
