package dev.throughline.events.plan;

import dev.throughline.events.Decides;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;

/**
 * Whoever does the task, or the project manager, said that it isn't done after all: work on it goes on.
 *
 * @param task the task
 * @param why the reason
 */
@Decides(
        command = "ReopenTask",
        by = {Role.PROJECT_MANAGER, Role.CONTRIBUTOR},
        facts = {@Decides.Fact(name = "state", of = "task", is = "STARTED")})
public record TaskReopened(TaskId task, Rationale why) implements PlanEvent {}
