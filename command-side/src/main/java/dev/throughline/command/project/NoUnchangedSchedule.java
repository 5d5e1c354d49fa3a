package dev.throughline.command.project;

import dev.throughline.command.rule.Rule;
import org.jspecify.annotations.Nullable;

/** A decision changes something: the schedule that stands already is not decided a second time. */
record NoUnchangedSchedule(@Nullable Schedule now, Schedule then) implements Rule {

    @Override
    public String code() {
        return "schedule.unchanged";
    }

    @Override
    public boolean holds() {
        return !then.equals(now);
    }

    @Override
    public String explanation() {
        return "The project runs from " + then + " already.";
    }
}
