package dev.throughline.command.plan;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.plan.PlanFixture.BLOCKED;
import static dev.throughline.command.plan.PlanFixture.CANCELLED;
import static dev.throughline.command.plan.PlanFixture.DONE;
import static dev.throughline.command.plan.PlanFixture.MAP;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.STARTED;
import static dev.throughline.command.plan.PlanFixture.WHY;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartTaskTest {

    private final PlanFixture plan = new PlanFixture();

    @Test
    void work_on_a_task_begins() {
        plan.given(MAP_PLANNED).when(it -> it.decide(new StartTask(MAP, WHY))).expectEvents(STARTED);
    }

    @Test
    void it_begins_once() {
        plan.given(MAP_PLANNED, STARTED)
                .when(it -> it.decide(new StartTask(MAP, WHY)))
                .expectException(refused("task.started"))
                .expectNoEvents();
    }

    @Test
    void not_while_something_is_in_the_way() {
        plan.given(MAP_PLANNED, BLOCKED)
                .when(it -> it.decide(new StartTask(MAP, WHY)))
                .expectException(refused("task.blocked"))
                .expectNoEvents();
    }

    @Test
    void nor_once_it_is_done() {
        plan.given(MAP_PLANNED, DONE)
                .when(it -> it.decide(new StartTask(MAP, WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }

    @Test
    void nor_once_it_is_cancelled() {
        plan.given(MAP_PLANNED, CANCELLED)
                .when(it -> it.decide(new StartTask(MAP, WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }
}
