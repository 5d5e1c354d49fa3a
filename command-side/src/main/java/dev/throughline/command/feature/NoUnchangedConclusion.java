package dev.throughline.command.feature;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.AssumptionId;

/** An assumption is concluded anew where the result or the evidence is another. */
record NoUnchangedConclusion(AssumptionId assumption, Assumption before, Assumption then) implements Rule {

    @Override
    public String code() {
        return "conclusion.unchanged";
    }

    @Override
    public boolean holds() {
        return !before.equals(then);
    }

    @Override
    public String explanation() {
        return assumption + " is concluded like this already, on the same evidence.";
    }
}
