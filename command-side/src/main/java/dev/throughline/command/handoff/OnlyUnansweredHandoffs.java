package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.HandoffId;

/** A handoff is answered once. */
record OnlyUnansweredHandoffs(HandoffId handoff, HandoffStatus now) implements Rule {

    @Override
    public String code() {
        return "handoff.answered";
    }

    @Override
    public boolean holds() {
        return now == HandoffStatus.PROPOSED;
    }

    @Override
    public String explanation() {
        return handoff + " is " + now.words() + " already.";
    }
}
