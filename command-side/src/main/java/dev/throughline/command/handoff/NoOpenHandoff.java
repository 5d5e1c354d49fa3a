package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.HandoffId;

/** A feature is in a project's hands once: it is proposed again when the handoff before is closed. */
record NoOpenHandoff(HandoffId handoff, HandoffStatus now) implements Rule {

    @Override
    public String code() {
        return "handoff.open";
    }

    @Override
    public boolean holds() {
        return now.closed();
    }

    @Override
    public String explanation() {
        var feature = handoff.feature();
        var project = handoff.project();
        return switch (now) {
            case ACCEPTED -> project + " has accepted " + feature + " already.";
            case DELIVERED -> project + " has delivered " + feature + ": accept or reject the delivery first.";
            case WINDING_DOWN ->
                feature + " was withdrawn from " + project + ", which has not confirmed yet that it has stopped.";
            default -> feature + " is proposed to " + project + " already, and waits for an answer.";
        };
    }
}
