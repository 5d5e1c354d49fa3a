package dev.throughline.command.plan;

import dev.throughline.events.MilestoneId;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.plan.Discipline;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a task is.
 *
 * @param title what is to be done
 * @param discipline what kind of work it is
 * @param scopeItem what it is for, in the project's scope; null where it is for none
 * @param milestone before which it is to be done, one of the project's that is still ahead; null where it is for none
 * @param estimateHours how much work it is thought to be; null where nobody said
 * @param start the day on which it is to begin; null where none is set
 * @param due the day by which it is to be done, not before the start; null where none is set
 */
public record TaskPlan(
        String title,
        Discipline discipline,
        @Nullable ScopeItemId scopeItem,
        @Nullable MilestoneId milestone,
        @Nullable Integer estimateHours,
        @Nullable LocalDate start,
        @Nullable LocalDate due) {

    /** The same, called otherwise. */
    TaskPlan titled(String words) {
        return new TaskPlan(words, discipline, scopeItem, milestone, estimateHours, start, due);
    }
}
