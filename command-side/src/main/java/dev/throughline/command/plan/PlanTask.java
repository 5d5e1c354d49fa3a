package dev.throughline.command.plan;

import dev.throughline.events.MemberId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;

/**
 * Put a task into the work plan; it gets the project's next number.
 *
 * @param project the project
 * @param author who plans it
 * @param plan what it is
 * @param why the reason
 */
public record PlanTask(ProjectId project, MemberId author, TaskPlan plan, Rationale why) implements PlanCommand {}
