package dev.throughline.command.project;

import dev.throughline.command.rule.Rule;
import java.time.LocalDate;

/** A move moves: a milestone is not rescheduled to the day on which it is due anyway. */
record NoUnchangedDue(Milestone milestone, LocalDate due) implements Rule {

    @Override
    public String code() {
        return "milestone.unchanged";
    }

    @Override
    public boolean holds() {
        return !milestone.due().equals(due);
    }

    @Override
    public String explanation() {
        return milestone.id() + " \"" + milestone.name() + "\" is due on " + due + " already.";
    }
}
