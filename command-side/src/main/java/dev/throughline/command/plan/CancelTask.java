package dev.throughline.command.plan;

import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;

/**
 * Take a task out of the plan.
 *
 * @param task one that is neither done nor cancelled
 * @param why the reason
 */
public record CancelTask(TaskId task, Rationale why) implements TaskCommand {}
