package dev.throughline.command.wording;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.Anything;
import dev.throughline.events.WordingField;

/** A correction changes the words. */
record NoUnchangedWording(Anything subject, WordingField field, String now, String wanted) implements Rule {

    @Override
    public String code() {
        return "wording.unchanged";
    }

    @Override
    public boolean holds() {
        return !now.equals(wanted);
    }

    @Override
    public String explanation() {
        return "The " + field + " of " + subject + " says that already.";
    }
}
