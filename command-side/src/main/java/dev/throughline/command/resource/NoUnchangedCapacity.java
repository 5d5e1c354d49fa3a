package dev.throughline.command.resource;

import dev.throughline.command.rule.Rule;
import java.time.LocalDate;

/** A decision changes something: a capacity that holds from that day on anyway is not decided again. */
record NoUnchangedCapacity(Capacity now, LocalDate from, int percent) implements Rule {

    @Override
    public String code() {
        return "capacity.unchanged";
    }

    @Override
    public boolean holds() {
        return !now.isFrom(from, percent);
    }

    @Override
    public String explanation() {
        return "From " + from + " on it is " + percent + " percent already.";
    }
}
