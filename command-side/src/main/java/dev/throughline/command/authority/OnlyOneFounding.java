package dev.throughline.command.authority;

import dev.throughline.command.rule.Rule;

/** There is one workspace in a log. */
record OnlyOneFounding(boolean founded) implements Rule {

    @Override
    public String code() {
        return "workspace.founded";
    }

    @Override
    public boolean holds() {
        return !founded;
    }

    @Override
    public String explanation() {
        return "The workspace has been founded already.";
    }
}
