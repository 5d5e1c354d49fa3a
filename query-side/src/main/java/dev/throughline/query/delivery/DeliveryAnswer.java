package dev.throughline.query.delivery;

import dev.throughline.events.Role;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.board.CardAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project's delivery.
 *
 * @param milestones by the day that they are due
 * @param scope what it is to deliver, now and at the baseline
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
        List<CardAnswer> handoffs,
        List<AllocationAnswer> allocations,
        List<LoadAnswer> people,
        List<Named> productsServed,
        Map<Role, List<PersonAnswer>> deciders,
        List<String> may,
        @Nullable Broken broken) {}
