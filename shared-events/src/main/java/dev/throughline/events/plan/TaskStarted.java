package dev.throughline.events.plan;

import dev.throughline.events.Decides;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;

/**
 * Whoever does the task, or the project manager, said that work on it began.
 *
 * @param task the task
 * @param why the reason
 */
@Decides(
        command = "StartTask",
        by = {Role.PROJECT_MANAGER, Role.CONTRIBUTOR},
        facts = {@Decides.Fact(name = "state", of = "task", is = "STARTED")})
public record TaskStarted(TaskId task, Rationale why) implements PlanEvent {}
