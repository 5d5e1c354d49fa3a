package dev.throughline.command.plan;

import dev.throughline.command.People;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;
import dev.throughline.events.plan.Discipline;
import dev.throughline.events.plan.TaskBlocked;
import dev.throughline.events.plan.TaskCancelled;
import dev.throughline.events.plan.TaskCompleted;
import dev.throughline.events.plan.TaskPlanned;
import dev.throughline.events.plan.TaskStarted;
import dev.throughline.events.plan.TasksLinked;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;

/** The plan of TRK, in which Mia planned its first tasks. */
final class PlanFixture {

    static final ProjectId TRK = new ProjectId("TRK");
    static final TaskId MAP = new TaskId("TRK-1");
    static final TaskId ROUTES = new TaskId("TRK-2");
    static final TaskId TEST = new TaskId("TRK-3");
    static final Rationale WHY = Rationale.because("The pilot city asked for it");

    static final TaskPlan DRAW = new TaskPlan("Draw couriers", Discipline.DESIGN, null, null, 16, null, null);

    static final TaskPlanned MAP_PLANNED = planned(MAP);
    static final TaskPlanned ROUTES_PLANNED = planned(ROUTES);
    static final TaskPlanned TEST_PLANNED = planned(TEST);
    static final TaskStarted STARTED = new TaskStarted(MAP, WHY);
    static final TaskCompleted DONE = new TaskCompleted(MAP, WHY);
    static final TaskCancelled CANCELLED = new TaskCancelled(MAP, WHY);
    static final TaskBlocked BLOCKED = new TaskBlocked(MAP, "The map provider is late", true, false, WHY);

    private final FixtureConfiguration<Plan> fixture = new AggregateTestFixture<>(Plan.class);

    ResultValidator<Plan> whenBeginning(PlanTask command) {
        return fixture.givenNoPriorActivity().whenConstructing(() -> Plan.begun(command));
    }

    Given given(Object... events) {
        return decision -> fixture.given(events).whenInvoking(TRK.planStream(), decision::accept);
    }

    static TaskPlanned planned(TaskId task) {
        return new TaskPlanned(task, People.MIA, "Draw couriers", Discipline.DESIGN, null, null, 16, null, null, WHY);
    }

    static TasksLinked linked(TaskId task, TaskId dependsOn) {
        return new TasksLinked(task, dependsOn, WHY);
    }

    @FunctionalInterface
    interface Given {
        ResultValidator<Plan> when(Consumer<Plan> decision);
    }
}
