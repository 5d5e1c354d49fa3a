package dev.throughline.command.plan;

import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;

/**
 * Give a task to somebody.
 *
 * @param task one that is neither done nor cancelled
 * @param member who is to do it; an active member
 * @param why the reason
 */
public record AssignTask(TaskId task, MemberId member, Rationale why) implements TaskCommand {}
