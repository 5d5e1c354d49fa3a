package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.HandoffId;

/** Only what was asked is answered. */
record OnlyOpenQuestions(HandoffId handoff, HandoffStatus now) implements Rule {

    @Override
    public String code() {
        return "clarification.not-requested";
    }

    @Override
    public boolean holds() {
        return now == HandoffStatus.CLARIFYING;
    }

    @Override
    public String explanation() {
        return "No question about " + handoff + " is open: it is " + now.words() + ".";
    }
}
