package dev.throughline.command.authority;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import org.jspecify.annotations.Nullable;

/** Nobody stands in for themselves. */
record NoDeputyOfThemselves(MandateKey mandate, @Nullable MemberId holder, MemberId deputy) implements Rule {

    @Override
    public String code() {
        return "deputy.holder";
    }

    @Override
    public boolean holds() {
        return !deputy.equals(holder);
    }

    @Override
    public String explanation() {
        return deputy + " holds the mandate for " + mandate + ". Name somebody else.";
    }
}
