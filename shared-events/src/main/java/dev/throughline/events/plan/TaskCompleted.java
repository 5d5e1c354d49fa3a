package dev.throughline.events.plan;

import dev.throughline.events.Decides;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;

/**
 * Whoever does the task, or the project manager, said that it is done.
 *
 * @param task the task
 * @param why the reason
 */
@Decides(
        command = "CompleteTask",
        by = {Role.PROJECT_MANAGER, Role.CONTRIBUTOR},
        facts = {@Decides.Fact(name = "state", of = "task", is = "DONE")})
public record TaskCompleted(TaskId task, Rationale why) implements PlanEvent {}
