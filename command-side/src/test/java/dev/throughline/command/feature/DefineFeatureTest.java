package dev.throughline.command.feature;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.feature.FoodFixture.added;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.insight.InsightKind;
import dev.throughline.events.insight.InsightRecorded;
import dev.throughline.events.product.GoalRetired;
import dev.throughline.events.product.GoalSet;
import dev.throughline.events.product.ProductConceived;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefineFeatureTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final ProductId SHOP = new ProductId("SHOP");
    private static final Rationale WHY = Rationale.because("Four of ten calls ask where the food is");

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Late deliveries", null, Rationale.NONE),
                        new ProductConceived(SHOP, "Shop", "No shop", null, Rationale.NONE),
                        new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE),
                        new ProductManagerAssigned(SHOP, JANE, Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_product_manager_defines_a_feature_and_the_server_numbers_it_and_its_criteria() {
        bench.when(define(FOOD), OMAR).thenEvents(defined("FOOD-1", null)).decidedBy(OMAR, Role.PRODUCT_MANAGER);
        bench.when(define(FOOD), OMAR).thenEvents(defined("FOOD-2", null));
        bench.when(define(SHOP), JANE).thenEvents(defined("SHOP-1", null));
    }

    @Test
    void the_manager_of_another_product_does_not() {
        bench.when(define(FOOD), JANE).thenRefused(403, "decision.not-yours");
    }

    @Test
    void a_feature_needs_a_reason() {
        var command = new DefineFeature(FOOD, draft(null), Rationale.NONE);
        bench.when(command, OMAR).thenRefused(422, "rationale.missing");
    }

    @Test
    void it_rests_on_a_goal_that_is_pursued_and_on_insights_of_the_product() {
        bench.given(
                goal("FOOD-G1"),
                goal("FOOD-G2"),
                new GoalRetired(new GoalId("FOOD-G2"), WHY),
                new InsightRecorded(
                        new InsightId("FOOD-I1"), InsightKind.COMPETITOR, "Fast", "They map", null, null, WHY));
        var goal = new GoalId("FOOD-G1");
        var insight = new InsightId("FOOD-I1");
        bench.when(new DefineFeature(FOOD, draft(goal, insight), WHY), OMAR)
                .thenEvents(defined("FOOD-1", goal, insight));
        refused(draft(new GoalId("FOOD-G3")), 422, "field.invalid");
        refused(draft(new GoalId("SHOP-G1")), 422, "field.invalid");
        refused(draft(new GoalId("FOOD-G2")), 409, "goal.retired");
        refused(draft(goal, new InsightId("FOOD-I2")), 422, "field.invalid");
    }

    @Test
    void a_goal_that_is_retired_at_the_same_moment_gets_no_further_feature() {
        bench.given(goal("FOOD-G1"));
        bench.when(new DefineFeature(FOOD, draft(new GoalId("FOOD-G1")), WHY), OMAR);
        assertThat(bench.log().findCommand(lastCommand()).orElseThrow().guards())
                .extracting(guard -> guard.stream())
                .contains("product:FOOD");
    }

    @Test
    void a_new_feature_has_no_criteria_to_keep() {
        var criteria = List.of(FoodFixture.kept(new CriterionId("C1"), "The map moves"));
        refused(FoodFixture.draft(criteria, null), 422, "criterion.unknown");
    }

    @Test
    void an_unknown_product_has_no_features() {
        bench.when(define(new ProductId("NONE")), OMAR).thenRefused(404, "unknown");
    }

    @Test
    void many_at_once_get_a_number_each() throws Exception {
        Callable<Bench.Then> one = () -> bench.when(define(FOOD), OMAR);
        try (var callers = Executors.newFixedThreadPool(16)) {
            for (var defined :
                    callers.invokeAll(IntStream.range(0, 32).mapToObj(i -> one).toList())) {
                assertThat(defined.get().refusal()).isNull();
            }
        }
        assertThat(bench.bean(Rankings.class).of(FOOD).features()).isEqualTo(32);
        assertThat(IntStream.rangeClosed(1, 32))
                .allSatisfy(number -> assertThat(bench.log().lastVersion("feature:FOOD-" + number))
                        .isZero());
    }

    private void refused(Draft draft, int status, String code) {
        bench.when(new DefineFeature(FOOD, draft, WHY), OMAR).thenRefused(status, code);
    }

    private String lastCommand() {
        return bench.log().read(bench.log().head().position() - 1, 1).getFirst().commandId();
    }

    private static GoalSet goal(String id) {
        return new GoalSet(
                new GoalId(id), "Fewer calls", "Calls", "%", 40, 10, LocalDate.of(2027, 6, 30), null, Rationale.NONE);
    }

    private static DefineFeature define(ProductId product) {
        return new DefineFeature(product, draft(null), WHY);
    }

    private static Draft draft(GoalId goal, InsightId... insights) {
        return FoodFixture.draft(List.of(added("The map moves"), added("It says when")), goal, insights);
    }

    private static FeatureDefined defined(String id, GoalId goal, InsightId... insights) {
        return new FeatureDefined(
                new FeatureId(id),
                "Live tracking",
                "Nobody knows where the food is",
                "Who waits",
                "Fewer calls",
                List.of(
                        new Criterion(new CriterionId("C1"), "The map moves"),
                        new Criterion(new CriterionId("C2"), "It says when")),
                goal,
                List.of(insights),
                WHY);
    }
}
