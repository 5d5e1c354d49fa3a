package dev.throughline.command.reversal;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.EventPosition;
import dev.throughline.events.EventType;

/** What happened once, or opened or closed something, is not undone: its own commands say what comes next. */
record OnlyRevertibleDecisions(EventPosition position, EventType type) implements Rule {

    @Override
    public String code() {
        return "decision.not-revertible";
    }

    @Override
    public boolean holds() {
        return type.revertible();
    }

    @Override
    public String explanation() {
        return "#" + position + " is a " + type.name()
                + ", which can't be reverted: decide what comes next instead. Only what stays until it is decided anew can.";
    }
}
