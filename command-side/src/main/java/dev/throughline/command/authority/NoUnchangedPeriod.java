package dev.throughline.command.authority;

import dev.throughline.command.mandate.Deputy;
import dev.throughline.command.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Naming a deputy again decides another period; for the same one there is nothing to decide. */
record NoUnchangedPeriod(@Nullable Deputy known, NameDeputy named) implements Rule {

    @Override
    public String code() {
        return "deputy.unchanged";
    }

    @Override
    public boolean holds() {
        return known == null
                || !known.from().equals(named.from())
                || !known.to().equals(named.to());
    }

    @Override
    public String explanation() {
        return named.deputy() + " is a deputy for " + named.mandate() + " in that period already.";
    }
}
