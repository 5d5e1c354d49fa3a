package dev.throughline.events.plan;

import dev.throughline.events.Decides;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;

/**
 * A task is not to be done any more, by the project manager or by the member who planned it.
 *
 * @param task the task
 * @param why the reason
 */
@Decides(
        command = "CancelTask",
        by = {Role.PROJECT_MANAGER, Role.CONTRIBUTOR},
        facts = {@Decides.Fact(name = "state", of = "task", is = "CANCELLED")})
public record TaskCancelled(TaskId task, Rationale why) implements PlanEvent {}
