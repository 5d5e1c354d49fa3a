package dev.throughline.command.plan;

import static dev.throughline.command.plan.PlanFixture.DRAW;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.ROUTES_PLANNED;
import static dev.throughline.command.plan.PlanFixture.TRK;
import static dev.throughline.command.plan.PlanFixture.WHY;

import dev.throughline.command.People;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanTaskTest {

    private final PlanFixture plan = new PlanFixture();

    @Test
    void the_first_task_is_number_one() {
        plan.whenBeginning(new PlanTask(TRK, People.MIA, DRAW, WHY)).expectEvents(MAP_PLANNED);
    }

    @Test
    void the_next_task_gets_the_next_number() {
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new PlanTask(TRK, People.MIA, DRAW, WHY)))
                .expectEvents(ROUTES_PLANNED);
    }
}
