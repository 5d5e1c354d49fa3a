package dev.throughline.command.plan;

import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;

/**
 * Say that a task is done.
 *
 * @param task one that is planned or started, and not blocked
 * @param why the reason
 */
public record CompleteTask(TaskId task, Rationale why) implements TaskCommand {}
