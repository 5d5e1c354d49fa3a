package dev.throughline.command.plan;

import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;

/**
 * Take a task that nobody does yet.
 *
 * @param task one that is neither done nor cancelled
 * @param member who asks, and is to do it
 * @param why the reason
 */
public record TakeTask(TaskId task, MemberId member, Rationale why) implements TaskCommand {}
