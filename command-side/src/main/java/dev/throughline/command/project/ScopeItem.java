package dev.throughline.command.project;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ScopeItemId;
import org.jspecify.annotations.Nullable;

/**
 * A scope item as it stands.
 *
 * @param id its id
 * @param title what it is
 * @param feature the feature that it serves; null where it serves none
 * @param in whether it is in scope; a removed one stays out
 */
public record ScopeItem(
        ScopeItemId id, String title, @Nullable FeatureId feature, boolean in) {

    ScopeItem removed() {
        return new ScopeItem(id, title, feature, false);
    }
}
