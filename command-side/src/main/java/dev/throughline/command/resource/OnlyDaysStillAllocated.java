package dev.throughline.command.resource;

import dev.throughline.command.rule.Rule;
import java.time.LocalDate;

/** Only what is still allocated can be given back: a release takes no day back that was released before. */
record OnlyDaysStillAllocated(Allocation allocation, LocalDate from) implements Rule {

    @Override
    public String code() {
        return "release.outside-allocation";
    }

    @Override
    public boolean holds() {
        return allocation.days().hold(from);
    }

    @Override
    public String explanation() {
        var days = allocation.days();
        return days.to().isBefore(days.from())
                ? allocation.id() + " is released altogether already."
                : from + " is no day of " + allocation.id() + ", which runs from " + days + ".";
    }
}
