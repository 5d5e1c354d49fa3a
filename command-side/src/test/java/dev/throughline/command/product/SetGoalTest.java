package dev.throughline.command.product;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;

import dev.throughline.command.Bench;
import dev.throughline.events.GoalId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.product.GoalRetired;
import dev.throughline.events.product.GoalSet;
import dev.throughline.events.product.ProductConceived;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetGoalTest {

    private static final ProductId FOOD = new ProductId("FOOD");

    private Bench bench;

    @BeforeEach
    void conceived(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Late deliveries", null, Rationale.NONE),
                        new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_product_manager_sets_a_goal_and_the_product_numbers_it() {
        bench.when(set(FOOD), OMAR).thenEvents(goal("FOOD-G1")).decidedBy(OMAR, Role.PRODUCT_MANAGER);
        bench.when(set(FOOD), OMAR).thenEvents(goal("FOOD-G2"));
    }

    @Test
    void a_number_is_not_given_again_once_its_goal_is_retired() {
        bench.given(goal("FOOD-G1"), new GoalRetired(new GoalId("FOOD-G1"), Rationale.because("Reached")));
        bench.when(set(FOOD), OMAR).thenEvents(goal("FOOD-G2"));
    }

    @Test
    void somebody_else_does_not_and_an_unknown_product_is_unknown() {
        bench.when(set(FOOD), JANE).thenRefused(403, "decision.not-yours");
        bench.when(set(FOOD), bench.owner()).thenRefused(403, "decision.not-yours");
        bench.when(set(new ProductId("NONE")), OMAR).thenRefused(404, "unknown");
    }

    private static SetGoal set(ProductId product) {
        return new SetGoal(product, "Fewer calls", "Calls", "%", 40, 10, LocalDate.of(2027, 6, 30), Rationale.NONE);
    }

    private static GoalSet goal(String id) {
        return new GoalSet(
                new GoalId(id), "Fewer calls", "Calls", "%", 40, 10, LocalDate.of(2027, 6, 30), null, Rationale.NONE);
    }
}
