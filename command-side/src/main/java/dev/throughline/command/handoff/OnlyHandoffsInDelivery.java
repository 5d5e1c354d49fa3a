package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.HandoffId;

/** A project delivers what it has accepted. */
record OnlyHandoffsInDelivery(HandoffId handoff, HandoffStatus now) implements Rule {

    @Override
    public String code() {
        return "handoff.not-in-delivery";
    }

    @Override
    public boolean holds() {
        return now == HandoffStatus.ACCEPTED;
    }

    @Override
    public String explanation() {
        return handoff + " is " + now.words() + ": only what was accepted, and is not delivered yet, is delivered.";
    }
}
