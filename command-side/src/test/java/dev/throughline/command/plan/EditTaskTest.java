package dev.throughline.command.plan;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.plan.PlanFixture.CANCELLED;
import static dev.throughline.command.plan.PlanFixture.DONE;
import static dev.throughline.command.plan.PlanFixture.DRAW;
import static dev.throughline.command.plan.PlanFixture.MAP;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.WHY;

import dev.throughline.events.WordingField;
import dev.throughline.events.plan.Discipline;
import dev.throughline.events.plan.TaskEdited;
import java.util.Map;
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
                .when(it -> it.decide(new EditTask(MAP, BUILD, WHY), Map.of()))
                .expectEvents(
                        new TaskEdited(MAP, "Build it", Discipline.DEVELOPMENT, null, null, null, null, null, WHY));
    }

    @Test
    void what_it_is_already_is_not_said_again() {
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new EditTask(MAP, DRAW, WHY), Map.of()))
                .expectException(refused("task.unchanged"))
                .expectNoEvents();
    }

    @Test
    void it_is_called_what_it_was_corrected_to() {
        var corrected = Map.of(new WordingField("title"), "Build it");
        var build = new TaskPlan(
                "Build it",
                DRAW.discipline(),
                DRAW.scopeItem(),
                DRAW.milestone(),
                DRAW.estimateHours(),
                DRAW.start(),
                DRAW.due());
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new EditTask(MAP, build, WHY), corrected))
                .expectException(refused("task.unchanged"))
                .expectNoEvents();
    }

    @Test
    void a_done_task_is_reopened_first() {
        plan.given(MAP_PLANNED, DONE)
                .when(it -> it.decide(new EditTask(MAP, BUILD, WHY), Map.of()))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }

    @Test
    void a_cancelled_task_stays_so() {
        plan.given(MAP_PLANNED, CANCELLED)
                .when(it -> it.decide(new EditTask(MAP, BUILD, WHY), Map.of()))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }
}
