package dev.throughline.command.plan;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.plan.PlanFixture.BLOCKED;
import static dev.throughline.command.plan.PlanFixture.DONE;
import static dev.throughline.command.plan.PlanFixture.MAP;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.STARTED;
import static dev.throughline.command.plan.PlanFixture.WHY;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompleteTaskTest {

    private final PlanFixture plan = new PlanFixture();

    @Test
    void what_was_started_is_done() {
        plan.given(MAP_PLANNED, STARTED)
                .when(it -> it.decide(new CompleteTask(MAP, WHY)))
                .expectEvents(DONE);
    }

    @Test
    void what_is_done_in_one_go_needs_no_start() {
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new CompleteTask(MAP, WHY)))
                .expectEvents(DONE);
    }

    @Test
    void what_is_blocked_is_not_done() {
        plan.given(MAP_PLANNED, STARTED, BLOCKED)
                .when(it -> it.decide(new CompleteTask(MAP, WHY)))
                .expectException(refused("task.blocked"))
                .expectNoEvents();
    }

    @Test
    void a_task_is_done_once() {
        plan.given(MAP_PLANNED, DONE)
                .when(it -> it.decide(new CompleteTask(MAP, WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }
}
