package dev.throughline.command.policy;

import dev.throughline.command.project.RescheduleMilestone;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.PolicyId;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.MilestoneScheduled;
import java.util.List;

/** A policy of the tests' own: milestones named "Other" move with their project's first. Its state counts them. */
final class WhenTheFirstMovesThenTheOtherMovesToo implements Policy<Integer> {

    static final PolicyId ID = new PolicyId("when-the-first-moves-then-the-other-moves-too");
    static final MilestoneId FIRST = new MilestoneId("TRK-M1");
    static final MilestoneId OTHER = new MilestoneId("TRK-M2");

    @Override
    public PolicyId id() {
        return ID;
    }

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Integer after(Integer others, Happened happened) {
        return happened.event() instanceof MilestoneScheduled scheduled
                        && scheduled.name().equals("Other")
                ? others + 1
                : others;
    }

    @Override
    public List<Effect> follow(Integer others, Happened cause) {
        return others > 0
                        && cause.event() instanceof MilestoneRescheduled moved
                        && moved.milestone().equals(FIRST)
                ? List.of(Effect.of(cause, OTHER, new RescheduleMilestone(OTHER, moved.to(), moved.why())))
                : List.of();
    }
}
