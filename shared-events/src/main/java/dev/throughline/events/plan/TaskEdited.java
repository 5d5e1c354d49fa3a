package dev.throughline.events.plan;

import dev.throughline.events.Decides;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.TaskId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a task is was said anew, by the project manager or by the member who planned it.
 *
 * @param task the task
 * @param title what is to be done
 * @param discipline what kind of work it is
 * @param scopeItem what it is for; null where it is for none
 * @param milestone before which it is to be done; null where it is for none
 * @param estimateHours how much work it is thought to be; null where nobody said
 * @param start the day on which it is to begin; null where none is set
 * @param due the day by which it is to be done; null where none is set
 * @param why the reason
 */
@Decides(
        command = "EditTask",
        by = {Role.PROJECT_MANAGER, Role.CONTRIBUTOR},
        revertible = true,
        facts = {
            @Decides.Fact(
                    name = "plan",
                    of = "task",
                    value = {"title", "discipline", "scopeItem", "milestone", "estimateHours", "start", "due"})
        })
public record TaskEdited(
        TaskId task,
        String title,
        Discipline discipline,
        @Nullable ScopeItemId scopeItem,
        @Nullable MilestoneId milestone,
        @Nullable Integer estimateHours,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        Rationale why)
        implements PlanEvent {}
