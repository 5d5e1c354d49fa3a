package dev.throughline.command.authority;

import dev.throughline.command.rule.Rule;
import java.time.Instant;

/** A period that is over would let nobody decide anything. */
record OnlyPeriodsNotOver(Instant to, Instant now) implements Rule {

    @Override
    public String code() {
        return "deputy.period-over";
    }

    @Override
    public boolean holds() {
        return now.isBefore(to);
    }

    @Override
    public String explanation() {
        return "The period ended at " + to + " already: it is " + now + " now.";
    }
}
