package dev.throughline.command.redaction;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.EventPosition;

/** An event is redacted once: the hash of what a first redaction left would give away what a second one takes out. */
record NoSecondRedaction(EventPosition position, boolean redacted) implements Rule {

    @Override
    public String code() {
        return "event.redacted";
    }

    @Override
    public boolean holds() {
        return !redacted;
    }

    @Override
    public String explanation() {
        return "Words were taken out of event " + position + " before, and an event is redacted once.";
    }
}
