package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.MilestoneId;
import java.time.LocalDate;

/** What a milestone brings isn't delivered before the milestone is due. */
record NoCommitmentBeforeItsMilestone(MilestoneId milestone, LocalDate due, LocalDate committed) implements Rule {

    @Override
    public String code() {
        return "commitment.before-milestone";
    }

    @Override
    public boolean holds() {
        return !committed.isBefore(due);
    }

    @Override
    public String explanation() {
        return milestone + " is due on " + due + ", after " + committed
                + ": commit to a later day or an earlier milestone, or decline the handoff.";
    }
}
