package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import java.time.LocalDate;

/** An acceptance meets the day that the product manager asked for: a later one can only be declined. */
record NoCommitmentAfterWanted(LocalDate wantedBy, LocalDate committed) implements Rule {

    @Override
    public String code() {
        return "commitment.after-wanted";
    }

    @Override
    public boolean holds() {
        return !committed.isAfter(wantedBy);
    }

    @Override
    public String explanation() {
        return "It is wanted by " + wantedBy + ", before " + committed
                + ": a handoff that can't be met by then can only be declined.";
    }
}
