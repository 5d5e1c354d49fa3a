package dev.throughline.command.plan;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.plan.PlanFixture.CANCELLED;
import static dev.throughline.command.plan.PlanFixture.DONE;
import static dev.throughline.command.plan.PlanFixture.MAP;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.WHY;

import dev.throughline.events.plan.TaskCompleted;
import dev.throughline.events.plan.TaskReopened;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReopenTaskTest {

    private final PlanFixture plan = new PlanFixture();

    @Test
    void what_is_done_is_reopened() {
        plan.given(MAP_PLANNED, DONE)
                .when(it -> it.decide(new ReopenTask(MAP, WHY)))
                .expectEvents(new TaskReopened(MAP, WHY));
    }

    @Test
    void and_can_be_done_again() {
        plan.given(MAP_PLANNED, DONE, new TaskReopened(MAP, WHY))
                .when(it -> it.decide(new CompleteTask(MAP, WHY)))
                .expectEvents(new TaskCompleted(MAP, WHY));
    }

    @Test
    void what_is_not_done_is_not_reopened() {
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new ReopenTask(MAP, WHY)))
                .expectException(refused("task.not-done"))
                .expectNoEvents();
    }

    @Test
    void nor_is_what_was_cancelled() {
        plan.given(MAP_PLANNED, CANCELLED)
                .when(it -> it.decide(new ReopenTask(MAP, WHY)))
                .expectException(refused("task.not-done"))
                .expectNoEvents();
    }
}
