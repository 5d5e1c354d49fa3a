package dev.throughline.command.request;

import dev.throughline.command.dispatch.Right;
import dev.throughline.command.rule.Rule;

/** What is one's own to decide is decided, not asked for. */
record OnlyOthersDecisions(String command, Right right) implements Rule {

    @Override
    public String code() {
        return "decision.yours";
    }

    @Override
    public boolean holds() {
        return !right.actors();
    }

    @Override
    public String explanation() {
        return command + " is yours to decide here: send it as it is.";
    }
}
