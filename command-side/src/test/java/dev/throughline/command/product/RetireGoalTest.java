package dev.throughline.command.product;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
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
class RetireGoalTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final GoalId CALLS = new GoalId("FOOD-G1");
    private static final Rationale WHY = Rationale.because("Reached in March");

    private Bench bench;

    @BeforeEach
    void conceived(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Late deliveries", null, Rationale.NONE),
                        new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE),
                        new GoalSet(
                                CALLS,
                                "Fewer calls",
                                "Calls",
                                "%",
                                40,
                                10,
                                LocalDate.of(2027, 6, 30),
                                null,
                                Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_product_manager_retires_a_goal_for_a_reason() {
        bench.when(new RetireGoal(CALLS, Rationale.NONE), OMAR).thenRefused(422, "rationale.missing");
        bench.when(new RetireGoal(CALLS, WHY), OMAR)
                .thenEvents(new GoalRetired(CALLS, WHY))
                .decidedBy(OMAR, Role.PRODUCT_MANAGER);
    }

    @Test
    void it_is_retired_once() {
        bench.given(new GoalRetired(CALLS, WHY));
        bench.when(new RetireGoal(CALLS, WHY), OMAR).thenRefused(409, "goal.retired");
        bench.when(new RetireGoal(CALLS, WHY), OMAR, asking -> asking.on(Revision.NEVER))
                .thenRefused(412, "fact.changed");
    }

    @Test
    void somebody_else_does_not_and_an_unknown_goal_is_unknown() {
        bench.when(new RetireGoal(CALLS, WHY), JANE).thenRefused(403, "decision.not-yours");
        bench.when(new RetireGoal(new GoalId("FOOD-G2"), WHY), OMAR).thenRefused(404, "unknown");
        bench.when(new RetireGoal(new GoalId("NONE-G1"), WHY), OMAR).thenRefused(404, "unknown");
    }
}
