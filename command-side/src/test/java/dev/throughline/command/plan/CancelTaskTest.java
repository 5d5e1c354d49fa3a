package dev.throughline.command.plan;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.plan.PlanFixture.BLOCKED;
import static dev.throughline.command.plan.PlanFixture.CANCELLED;
import static dev.throughline.command.plan.PlanFixture.DONE;
import static dev.throughline.command.plan.PlanFixture.MAP;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.WHY;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CancelTaskTest {

    private final PlanFixture plan = new PlanFixture();

    @Test
    void a_task_is_cancelled_blocked_or_not() {
        plan.given(MAP_PLANNED, BLOCKED)
                .when(it -> it.decide(new CancelTask(MAP, WHY)))
                .expectEvents(CANCELLED);
    }

    @Test
    void a_task_is_cancelled_once() {
        plan.given(MAP_PLANNED, CANCELLED)
                .when(it -> it.decide(new CancelTask(MAP, WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }

    @Test
    void what_is_done_is_not_cancelled() {
        plan.given(MAP_PLANNED, DONE)
                .when(it -> it.decide(new CancelTask(MAP, WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }
}
