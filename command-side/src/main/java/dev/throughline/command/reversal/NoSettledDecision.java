package dev.throughline.command.reversal;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.EventPosition;
import dev.throughline.events.EventType;
import dev.throughline.events.Owner;

/** What both settled, or a ruling decided, is nobody's alone to go back on. */
record NoSettledDecision(EventPosition position, EventType type, DecisionMetadata metadata) implements Rule {

    @Override
    public String code() {
        return "decision.settled";
    }

    @Override
    public boolean holds() {
        return type.rights().contains(metadata.role()) && metadata.owner() == Owner.of(metadata.role());
    }

    @Override
    public String explanation() {
        return "#" + position
                + " was settled together, or ruled on: neither role goes back on it alone. Negotiate anew.";
    }
}
