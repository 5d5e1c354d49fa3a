package dev.throughline.command.authority;

import dev.throughline.command.mandate.Deputy;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Only who stands in, or is to, can be ended. */
record OnlyDeputiesNotOver(
        MandateKey mandate, MemberId member, @Nullable Deputy known, Instant now) implements Rule {

    @Override
    public String code() {
        return "deputy.not";
    }

    @Override
    public boolean holds() {
        return known != null && !known.isOverAt(now);
    }

    @Override
    public String explanation() {
        return member + " is no deputy for " + mandate + ", or the period is over.";
    }
}
