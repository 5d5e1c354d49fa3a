package dev.throughline.events.plan;

import dev.throughline.events.Decides;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;

/**
 * Whoever does the task, or the project manager, said what keeps it from going on.
 *
 * @param task the task
 * @param hurdle what is in the way
 * @param technical whether it is a technical hurdle
 * @param threatensDate whether it threatens a committed date
 * @param why the reason
 */
@Decides(
        command = "BlockTask",
        by = {Role.PROJECT_MANAGER, Role.CONTRIBUTOR},
        facts = {
            @Decides.Fact(
                    name = "blocker",
                    of = "task",
                    value = {"hurdle", "technical", "threatensDate"})
        })
public record TaskBlocked(TaskId task, String hurdle, boolean technical, boolean threatensDate, Rationale why)
        implements PlanEvent {}
