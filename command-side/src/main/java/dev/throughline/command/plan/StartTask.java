package dev.throughline.command.plan;

import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;

/**
 * Begin with a task.
 *
 * @param task one that is planned, and not blocked
 * @param why the reason
 */
public record StartTask(TaskId task, Rationale why) implements TaskCommand {}
