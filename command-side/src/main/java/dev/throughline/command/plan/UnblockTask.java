package dev.throughline.command.plan;

import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;

/**
 * Say how a hurdle was overcome.
 *
 * @param task one that is blocked
 * @param resolution what was done about it
 * @param why the reason
 */
public record UnblockTask(TaskId task, String resolution, Rationale why) implements TaskCommand {}
