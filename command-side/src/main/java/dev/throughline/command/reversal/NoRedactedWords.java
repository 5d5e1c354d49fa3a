package dev.throughline.command.reversal;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.EventPosition;

/** Words that were taken out are not there to go back to. */
record NoRedactedWords(EventPosition position, long before, boolean redacted) implements Rule {

    @Override
    public String code() {
        return "decision.redacted";
    }

    @Override
    public boolean holds() {
        return !redacted;
    }

    @Override
    public String explanation() {
        return "Before #" + position + ", #" + before + " stood, and words were taken out of it. Decide it anew.";
    }
}
