package dev.throughline.events.plan;

import dev.throughline.events.Decides;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;

/**
 * The project manager decided that a task waits for another one.
 *
 * @param task the task
 * @param dependsOn the one that it waits for, of the same project
 * @param why the reason
 */
@Decides(
        command = "LinkTasks",
        by = Role.PROJECT_MANAGER,
        facts = {@Decides.Fact(name = "depends-on", of = "task", keyedBy = "dependsOn", value = "dependsOn")})
public record TasksLinked(TaskId task, TaskId dependsOn, Rationale why) implements PlanEvent {}
