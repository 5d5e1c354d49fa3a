package dev.throughline.events.plan;

import dev.throughline.events.Decides;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;

/**
 * Whoever does the task, or the project manager, said how the hurdle was overcome.
 *
 * @param task the task
 * @param resolution what was done about it
 * @param why the reason
 */
@Decides(
        command = "UnblockTask",
        by = {Role.PROJECT_MANAGER, Role.CONTRIBUTOR},
        facts = {
            @Decides.Fact(name = "blocker", of = "task", is = "NONE"),
            @Decides.Fact(name = "resolution", of = "task", value = "resolution")
        })
public record TaskUnblocked(TaskId task, String resolution, Rationale why) implements PlanEvent {}
