package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.HandoffId;

/** A feature is in a project's hands once: it is not proposed again while it waits there or was accepted. */
record NoOpenHandoff(HandoffId handoff, HandoffStatus now) implements Rule {

    @Override
    public String code() {
        return "handoff.open";
    }

    @Override
    public boolean holds() {
        return now == HandoffStatus.DECLINED;
    }

    @Override
    public String explanation() {
        return now == HandoffStatus.ACCEPTED
                ? handoff.project() + " has accepted " + handoff.feature() + " already."
                : handoff.feature() + " is proposed to " + handoff.project() + " already, and waits for an answer.";
    }
}
