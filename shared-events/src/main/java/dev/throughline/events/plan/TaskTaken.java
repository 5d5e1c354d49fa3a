package dev.throughline.events.plan;

import dev.throughline.events.Decides;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;

/**
 * A member took a task that nobody did yet; the project manager may take one over.
 *
 * @param task the task
 * @param member who does it
 * @param why the reason
 */
@Decides(
        command = "TakeTask",
        by = {Role.PROJECT_MANAGER, Role.CONTRIBUTOR},
        facts = {@Decides.Fact(name = "assignee", of = "task", value = "member")})
public record TaskTaken(TaskId task, MemberId member, Rationale why) implements PlanEvent {}
