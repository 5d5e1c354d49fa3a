package dev.throughline.command.plan;

import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;

/**
 * Let a task wait for another one.
 *
 * @param task the one that waits
 * @param dependsOn the one that it waits for, of the same project; it waits for the first neither directly nor by others
 * @param why the reason
 */
public record LinkTasks(TaskId task, TaskId dependsOn, Rationale why) implements TaskCommand {}
