package dev.throughline.command.plan;

import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;

/**
 * Say anew what a task is.
 *
 * @param task one that is neither done nor cancelled
 * @param plan what it is from now on
 * @param why the reason
 */
public record EditTask(TaskId task, TaskPlan plan, Rationale why) implements TaskCommand {}
