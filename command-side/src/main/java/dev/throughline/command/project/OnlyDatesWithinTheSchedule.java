package dev.throughline.command.project;

import dev.throughline.command.rule.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A milestone lies inside its project: a date outside the schedule is the schedule's decision first. */
record OnlyDatesWithinTheSchedule(@Nullable Schedule schedule, LocalDate due) implements Rule {

    @Override
    public String code() {
        return "milestone.outside-schedule";
    }

    @Override
    public boolean holds() {
        return schedule == null || schedule.holds(due);
    }

    @Override
    public String explanation() {
        return due + " lies outside the project's schedule, " + schedule + ": move the schedule first.";
    }
}
