package dev.throughline.command.plan;

import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;

/**
 * Say that a task isn't done after all.
 *
 * @param task one that is done
 * @param why the reason
 */
public record ReopenTask(TaskId task, Rationale why) implements TaskCommand {}
