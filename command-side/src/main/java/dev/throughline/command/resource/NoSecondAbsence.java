package dev.throughline.command.resource;

import dev.throughline.command.rule.Rule;

/** A decision changes something: who is away on all these days already doesn't say so again. */
record NoSecondAbsence(Capacity capacity, Days days) implements Rule {

    @Override
    public String code() {
        return "absence.recorded";
    }

    @Override
    public boolean holds() {
        return capacity.absences().stream().noneMatch(away -> away.hold(days.from()) && away.hold(days.to()));
    }

    @Override
    public String explanation() {
        return "The days " + days + " are recorded already.";
    }
}
