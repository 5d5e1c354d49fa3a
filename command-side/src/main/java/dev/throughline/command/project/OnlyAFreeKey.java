package dev.throughline.command.project;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.ProjectId;

/** A key names one thing for ever: products and projects share one namespace. */
record OnlyAFreeKey(ProjectId key, boolean taken) implements Rule {

    @Override
    public String code() {
        return "key.taken";
    }

    @Override
    public boolean holds() {
        return !taken;
    }

    @Override
    public String explanation() {
        return "There is a product or project " + key + " already: choose another key.";
    }
}
