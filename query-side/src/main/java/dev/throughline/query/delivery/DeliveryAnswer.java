package dev.throughline.query.delivery;

import dev.throughline.events.Role;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.board.CardAnswer;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.plan.TaskAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project's delivery.
 *
 * @param milestones by the day that they are due
 * @param scope what it is to deliver, now and at the baseline
 * @param tasks but the cancelled ones, in the order in which they were planned
 * @param progress how much of them is done
 * @param handoffs to this project, whatever became of them
 * @param allocations of which a day is left
 * @param people who works on it from this week on, for ten weeks
 * @param productsServed those of whom it accepted a handoff
 */
public record DeliveryAnswer(
        long position,
        ProjectAnswer project,
        List<MilestoneAnswer> milestones,
        ScopeAnswer scope,
        List<TaskAnswer> tasks,
        Progress progress,
        List<CardAnswer> handoffs,
        List<AllocationAnswer> allocations,
        List<LoadAnswer> people,
        List<Named> productsServed,
        Map<Role, List<PersonAnswer>> deciders,
        List<String> may,
        @Nullable Broken broken) {

    /**
     * How much of the plan is done.
     *
     * @param tasks how many there are, but the cancelled ones
     * @param percent of them that are done, rounded down; null without any
     * @param blocked how many are blocked
     */
    public record Progress(int tasks, int done, @Nullable Integer percent, int blocked) {}
}
