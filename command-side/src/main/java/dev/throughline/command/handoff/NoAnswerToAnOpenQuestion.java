package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.HandoffId;

/** While a question of the project is open, it is the product manager who speaks next. */
record NoAnswerToAnOpenQuestion(HandoffId handoff, HandoffStatus now) implements Rule {

    @Override
    public String code() {
        return "handoff.clarifying";
    }

    @Override
    public boolean holds() {
        return now != HandoffStatus.CLARIFYING;
    }

    @Override
    public String explanation() {
        return "A question about " + handoff + " is open: the product manager answers it first.";
    }
}
