package dev.throughline.command.project;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.FeatureId;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A thing is in scope once: the same title for the same feature is not added a second time. */
record NoSecondScopeItem(
        Collection<ScopeItem> items, String title, @Nullable FeatureId feature) implements Rule {

    @Override
    public String code() {
        return "scope-item.in-scope";
    }

    @Override
    public boolean holds() {
        return first().isEmpty();
    }

    @Override
    public String explanation() {
        return first().map(item -> item.id() + " \"" + item.title() + "\" is in scope already.")
                .orElse("");
    }

    private Optional<ScopeItem> first() {
        return items.stream()
                .filter(item -> item.in() && item.title().equals(title) && Objects.equals(item.feature(), feature))
                .findFirst();
    }
}
