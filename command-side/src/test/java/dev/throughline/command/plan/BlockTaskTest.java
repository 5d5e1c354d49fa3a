package dev.throughline.command.plan;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.plan.PlanFixture.BLOCKED;
import static dev.throughline.command.plan.PlanFixture.DONE;
import static dev.throughline.command.plan.PlanFixture.MAP;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.STARTED;
import static dev.throughline.command.plan.PlanFixture.WHY;

import dev.throughline.events.plan.TaskUnblocked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlockTaskTest {

    private final PlanFixture plan = new PlanFixture();

    @Test
    void a_task_is_blocked_by_a_hurdle() {
        plan.given(MAP_PLANNED, STARTED)
                .when(it -> it.decide(new BlockTask(MAP, "The map provider is late", true, false, WHY)))
                .expectEvents(BLOCKED);
    }

    @Test
    void one_that_has_not_begun_too() {
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new BlockTask(MAP, "The map provider is late", true, false, WHY)))
                .expectEvents(BLOCKED);
    }

    @Test
    void one_hurdle_at_a_time() {
        plan.given(MAP_PLANNED, BLOCKED)
                .when(it -> it.decide(new BlockTask(MAP, "The map provider is late", true, false, WHY)))
                .expectException(refused("task.blocked"))
                .expectNoEvents();
    }

    @Test
    void once_that_is_overcome_the_next_may_come() {
        plan.given(MAP_PLANNED, BLOCKED, new TaskUnblocked(MAP, "Another provider", WHY))
                .when(it -> it.decide(new BlockTask(MAP, "The map provider is late", true, false, WHY)))
                .expectEvents(BLOCKED);
    }

    @Test
    void what_is_done_has_no_hurdle() {
        plan.given(MAP_PLANNED, DONE)
                .when(it -> it.decide(new BlockTask(MAP, "The map provider is late", true, false, WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }
}
