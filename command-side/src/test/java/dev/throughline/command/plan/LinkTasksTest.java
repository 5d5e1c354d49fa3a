package dev.throughline.command.plan;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.plan.PlanFixture.DONE;
import static dev.throughline.command.plan.PlanFixture.MAP;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.ROUTES;
import static dev.throughline.command.plan.PlanFixture.ROUTES_PLANNED;
import static dev.throughline.command.plan.PlanFixture.TEST;
import static dev.throughline.command.plan.PlanFixture.TEST_PLANNED;
import static dev.throughline.command.plan.PlanFixture.WHY;
import static dev.throughline.command.plan.PlanFixture.linked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.dispatch.Fold.Happened;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.TaskId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkTasksTest {

    private final PlanFixture plan = new PlanFixture();

    @Test
    void a_task_waits_for_another() {
        plan.given(MAP_PLANNED, ROUTES_PLANNED)
                .when(it -> it.decide(new LinkTasks(MAP, ROUTES, WHY)))
                .expectEvents(linked(MAP, ROUTES));
    }

    @Test
    void it_waits_for_it_once() {
        plan.given(MAP_PLANNED, ROUTES_PLANNED, linked(MAP, ROUTES))
                .when(it -> it.decide(new LinkTasks(MAP, ROUTES, WHY)))
                .expectException(refused("tasks.linked"))
                .expectNoEvents();
    }

    @Test
    void no_task_waits_for_itself() {
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new LinkTasks(MAP, MAP, WHY)))
                .expectException(refused("tasks.cycle"))
                .expectNoEvents();
    }

    @Test
    void two_tasks_do_not_wait_for_each_other() {
        plan.given(MAP_PLANNED, ROUTES_PLANNED, linked(MAP, ROUTES))
                .when(it -> it.decide(new LinkTasks(ROUTES, MAP, WHY)))
                .expectException(refused("tasks.cycle"))
                .expectNoEvents();
    }

    @Test
    void nor_do_three() {
        plan.given(MAP_PLANNED, ROUTES_PLANNED, TEST_PLANNED, linked(MAP, ROUTES), linked(ROUTES, TEST))
                .when(it -> it.decide(new LinkTasks(TEST, MAP, WHY)))
                .expectException(refused("tasks.cycle"))
                .expectNoEvents();
    }

    @Test
    void two_may_wait_for_the_same() {
        plan.given(MAP_PLANNED, ROUTES_PLANNED, TEST_PLANNED, linked(MAP, TEST))
                .when(it -> it.decide(new LinkTasks(ROUTES, TEST, WHY)))
                .expectEvents(linked(ROUTES, TEST));
    }

    @Test
    void what_is_done_waits_for_nothing() {
        plan.given(MAP_PLANNED, ROUTES_PLANNED, DONE)
                .when(it -> it.decide(new LinkTasks(MAP, ROUTES, WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }

    @Test
    void the_circle_is_shown_by_its_shortest_way() {
        var state = List.<DomainEvent>of(
                        MAP_PLANNED, ROUTES_PLANNED, TEST_PLANNED, linked(MAP, ROUTES), linked(ROUTES, TEST))
                .stream()
                .reduce(
                        PlanState.EMPTY,
                        (before, event) -> PlanState.FOLD.after(before, happened(event)),
                        (one, other) -> other);

        var rule = new NoCycle(state.tasks(), TEST, MAP);

        assertThat(rule.cycle()).containsExactly(TEST, MAP, ROUTES, TEST);
        assertThat(rule.explanation()).contains("TRK-3 → TRK-1 → TRK-2 → TRK-3");
        assertThat(new NoCycle(state.tasks(), MAP, MAP).cycle()).containsExactly(MAP, MAP);
        assertThat(new NoCycle(state.tasks(), MAP, new TaskId("TRK-9")).cycle()).isEmpty();
    }

    private static Happened happened(DomainEvent event) {
        return new Happened(event, 0, Instant.EPOCH);
    }
}
