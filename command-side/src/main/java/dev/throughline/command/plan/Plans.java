package dev.throughline.command.plan;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.events.ProjectId;
import dev.throughline.events.TaskId;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Finds the work plans that handlers decide on, locked. */
@Component
final class Plans {

    private final Aggregates<Plan> plans;

    Plans(Repositories repositories) {
        this.plans = repositories.of(Plan.class, Plan::new, PlanState.FOLD);
    }

    /** The plan; empty while the project has no task. */
    Optional<Aggregate<Plan>> find(ProjectId project) {
        return plans.find(project.planStream());
    }

    /** The plan that has the task; 404 where none has. */
    Aggregate<Plan> with(TaskId task) {
        var plan = plans.load(task.project().planStream(), task);
        task(plan, task);
        return plan;
    }

    /** The task as it stands; 404 where the plan has none by that id. */
    static Task task(Aggregate<Plan> plan, TaskId id) {
        return plan.invoke(it -> it.state().task(id))
                .orElseThrow(() -> Aggregates.unknown(id).exception());
    }

    /** The project's first task. */
    void begin(PlanTask command) {
        plans.create(() -> Plan.begun(command));
    }
}
