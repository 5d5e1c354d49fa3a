package dev.throughline.command.plan;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.plan.PlanFixture.DONE;
import static dev.throughline.command.plan.PlanFixture.MAP;
import static dev.throughline.command.plan.PlanFixture.MAP_PLANNED;
import static dev.throughline.command.plan.PlanFixture.WHY;

import dev.throughline.command.People;
import dev.throughline.events.plan.TaskAssigned;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignTaskTest {

    private final PlanFixture plan = new PlanFixture();

    @Test
    void a_task_is_given_to_somebody() {
        plan.given(MAP_PLANNED)
                .when(it -> it.decide(new AssignTask(MAP, People.JANE, WHY)))
                .expectEvents(new TaskAssigned(MAP, People.JANE, List.of(), WHY));
    }

    @Test
    void and_from_one_to_another() {
        plan.given(MAP_PLANNED, new TaskAssigned(MAP, People.JANE, List.of(), WHY))
                .when(it -> it.decide(new AssignTask(MAP, People.MIA, WHY)))
                .expectEvents(new TaskAssigned(MAP, People.MIA, List.of(), WHY));
    }

    @Test
    void who_does_it_already_is_not_given_it_again() {
        plan.given(MAP_PLANNED, new TaskAssigned(MAP, People.JANE, List.of(), WHY))
                .when(it -> it.decide(new AssignTask(MAP, People.JANE, WHY)))
                .expectException(refused("task.assigned"))
                .expectNoEvents();
    }

    @Test
    void what_is_done_is_not_given_to_anybody() {
        plan.given(MAP_PLANNED, DONE)
                .when(it -> it.decide(new AssignTask(MAP, People.JANE, WHY)))
                .expectException(refused("task.closed"))
                .expectNoEvents();
    }
}
