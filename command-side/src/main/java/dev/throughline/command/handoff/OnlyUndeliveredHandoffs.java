package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.HandoffId;

/** A feature is taken back before it is delivered; after that, its delivery is accepted or rejected. */
record OnlyUndeliveredHandoffs(HandoffId handoff, HandoffStatus now) implements Rule {

    @Override
    public String code() {
        return "handoff.not-withdrawable";
    }

    @Override
    public boolean holds() {
        return now == HandoffStatus.PROPOSED || now == HandoffStatus.CLARIFYING || now == HandoffStatus.ACCEPTED;
    }

    @Override
    public String explanation() {
        return now == HandoffStatus.DELIVERED
                ? handoff + " is delivered: reject the delivery first, saying why."
                : handoff + " is " + now.words() + " already.";
    }
}
