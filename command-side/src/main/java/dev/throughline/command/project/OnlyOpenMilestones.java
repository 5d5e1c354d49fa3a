package dev.throughline.command.project;

import dev.throughline.command.rule.Rule;
import java.util.Locale;

/** What was reached or dropped is over: only a milestone that is still ahead can be decided on, or committed to. */
public record OnlyOpenMilestones(Milestone milestone) implements Rule {

    @Override
    public String code() {
        return "milestone.closed";
    }

    @Override
    public boolean holds() {
        return milestone.open();
    }

    @Override
    public String explanation() {
        return milestone.id() + " \"" + milestone.name() + "\" was "
                + milestone.state().name().toLowerCase(Locale.ENGLISH) + " already.";
    }
}
