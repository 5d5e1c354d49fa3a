package dev.throughline.command.reversal;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.EventPosition;
import dev.throughline.events.FactAddress;

/** There has to be something to go back to. */
record NoFirstDecision(EventPosition position, FactAddress fact, boolean first) implements Rule {

    @Override
    public String code() {
        return "decision.first";
    }

    @Override
    public boolean holds() {
        return !first;
    }

    @Override
    public String explanation() {
        return "#" + position + " was the first decision on " + fact
                + ": there is nothing to go back to. Decide it anew.";
    }
}
