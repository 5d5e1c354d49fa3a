package dev.throughline.command.project;

import dev.throughline.command.rule.Rule;
import java.time.LocalDate;

/** Nothing is reached before its day has come. */
record OnlyDaysThatHaveCome(LocalDate on, LocalDate today) implements Rule {

    @Override
    public String code() {
        return "milestone.reached-in-future";
    }

    @Override
    public boolean holds() {
        return !on.isAfter(today);
    }

    @Override
    public String explanation() {
        return on + " is still to come: today is " + today + ".";
    }

    @Override
    public int status() {
        return 422;
    }
}
