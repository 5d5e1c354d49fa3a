package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.HandoffId;

/** A delivery is accepted or rejected once it was reported. */
record OnlyReportedDeliveries(HandoffId handoff, HandoffStatus now) implements Rule {

    @Override
    public String code() {
        return "delivery.not-reported";
    }

    @Override
    public boolean holds() {
        return now == HandoffStatus.DELIVERED;
    }

    @Override
    public String explanation() {
        return handoff + " is " + now.words() + ": there is no delivery that waits for the product manager's word.";
    }
}
