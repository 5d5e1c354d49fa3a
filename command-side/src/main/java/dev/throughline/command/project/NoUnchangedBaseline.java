package dev.throughline.command.project;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.ScopeItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision changes something: the baseline that stands already is not decided a second time. */
record NoUnchangedBaseline(@Nullable List<ScopeItemId> now, List<ScopeItemId> then) implements Rule {

    @Override
    public String code() {
        return "scope.unchanged";
    }

    @Override
    public boolean holds() {
        return !then.equals(now);
    }

    @Override
    public String explanation() {
        return "The scope is what it was at the baseline.";
    }
}
