package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.HandoffId;

/** Only work that was begun and then withdrawn is wound down. */
record OnlyWithdrawnWork(HandoffId handoff, HandoffStatus now) implements Rule {

    @Override
    public String code() {
        return "wind-down.not-due";
    }

    @Override
    public boolean holds() {
        return now == HandoffStatus.WINDING_DOWN;
    }

    @Override
    public String explanation() {
        return "There is nothing to wind down: " + handoff + " is " + now.words() + ".";
    }
}
