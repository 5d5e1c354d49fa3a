package dev.throughline.command.plan;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.plan.PlanFixture.CANCELLED;
import static dev.throughline.command.plan.PlanFixture.MAP;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.WHY;

import dev.throughline.command.People;
import dev.throughline.events.plan.TaskTaken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeTaskTest {

    private final PlanFixture plan = new PlanFixture();

    @Test
    void a_task_is_taken() {
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new TakeTask(MAP, People.MIA, WHY)))
                .expectEvents(new TaskTaken(MAP, People.MIA, WHY));
    }

    @Test
    void who_has_it_already_does_not_take_it_again() {
        plan.given(MAP_PLANNED, new TaskTaken(MAP, People.MIA, WHY))
                .when(it -> it.decide(new TakeTask(MAP, People.MIA, WHY)))
                .expectException(refused("task.assigned"))
                .expectNoEvents();
    }

    @Test
    void what_is_cancelled_is_not_taken() {
        plan.given(MAP_PLANNED, CANCELLED)
                .when(it -> it.decide(new TakeTask(MAP, People.MIA, WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }
}
