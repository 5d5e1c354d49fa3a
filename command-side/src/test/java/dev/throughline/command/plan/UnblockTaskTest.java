package dev.throughline.command.plan;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.plan.PlanFixture.BLOCKED;
import static dev.throughline.command.plan.PlanFixture.CANCELLED;
import static dev.throughline.command.plan.PlanFixture.MAP;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.WHY;

import dev.throughline.events.plan.TaskUnblocked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnblockTaskTest {

    private final PlanFixture plan = new PlanFixture();

    @Test
    void a_hurdle_is_overcome() {
        plan.given(MAP_PLANNED, BLOCKED)
                .when(it -> it.decide(new UnblockTask(MAP, "Another provider", WHY)))
                .expectEvents(new TaskUnblocked(MAP, "Another provider", WHY));
    }

    @Test
    void only_what_is_blocked_is_unblocked() {
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new UnblockTask(MAP, "Another provider", WHY)))
                .expectException(refused("task.not-blocked"))
                .expectNoEvents();
    }

    @Test
    void what_was_cancelled_is_left_alone() {
        plan.given(MAP_PLANNED, BLOCKED, CANCELLED)
                .when(it -> it.decide(new UnblockTask(MAP, "Another provider", WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }
}
