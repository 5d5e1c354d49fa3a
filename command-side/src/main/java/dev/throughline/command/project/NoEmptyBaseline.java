package dev.throughline.command.project;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.ScopeItemId;
import java.util.List;

/** There is something to measure against: an empty scope is no baseline. */
record NoEmptyBaseline(List<ScopeItemId> items) implements Rule {

    @Override
    public String code() {
        return "scope.empty";
    }

    @Override
    public boolean holds() {
        return !items.isEmpty();
    }

    @Override
    public String explanation() {
        return "Nothing is in scope yet: add what is to be delivered first.";
    }
}
