package dev.throughline.command.project;

import dev.throughline.command.rule.Rule;

/** Only what is in scope can be taken out of it. */
record OnlyItemsInScope(ScopeItem item) implements Rule {

    @Override
    public String code() {
        return "scope-item.removed";
    }

    @Override
    public boolean holds() {
        return item.in();
    }

    @Override
    public String explanation() {
        return item.id() + " \"" + item.title() + "\" is out of scope already.";
    }
}
