package dev.throughline.command.plan;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.plan.PlanFixture.CANCELLED;
import static dev.throughline.command.plan.PlanFixture.DONE;
import static dev.throughline.command.plan.PlanFixture.DRAW;
import static dev.throughline.command.plan.PlanFixture.MAP;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.WHY;

import dev.throughline.events.plan.Discipline;
import dev.throughline.events.plan.TaskEdited;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EditTaskTest {

    private static final TaskPlan BUILD =
            new TaskPlan("Build it", Discipline.DEVELOPMENT, null, null, null, null, null);

    private final PlanFixture plan = new PlanFixture();

    @Test
    void a_task_is_said_anew_as_a_whole() {
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new EditTask(MAP, BUILD, WHY)))
                .expectEvents(
                        new TaskEdited(MAP, "Build it", Discipline.DEVELOPMENT, null, null, null, null, null, WHY));
    }

    @Test
    void what_it_is_already_is_not_said_again() {
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new EditTask(MAP, DRAW, WHY)))
                .expectException(refused("task.unchanged"))
                .expectNoEvents();
    }

    @Test
    void a_done_task_is_reopened_first() {
        plan.given(MAP_PLANNED, DONE)
                .when(it -> it.decide(new EditTask(MAP, BUILD, WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }

    @Test
    void a_cancelled_task_stays_so() {
        plan.given(MAP_PLANNED, CANCELLED)
                .when(it -> it.decide(new EditTask(MAP, BUILD, WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }
}
