package dev.throughline.command.authority;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import org.jspecify.annotations.Nullable;

/** A deputy stands in for somebody: where nobody is accountable there is nobody to stand in for. */
record NoDeputyWithoutHolder(MandateKey mandate, @Nullable MemberId holder) implements Rule {

    @Override
    public String code() {
        return "mandate.vacant";
    }

    @Override
    public boolean holds() {
        return holder != null;
    }

    @Override
    public String explanation() {
        return "Nobody is accountable for " + mandate + " yet. Assign somebody there first.";
    }
}
