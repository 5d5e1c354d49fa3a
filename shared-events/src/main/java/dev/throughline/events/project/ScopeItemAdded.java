package dev.throughline.events.project;

import dev.throughline.events.Decides;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.ScopeItemId;
import org.jspecify.annotations.Nullable;

/**
 * The project manager took something into the project's scope: decides what is delivered.
 *
 * @param scopeItem the item
 * @param title what it is
 * @param feature the feature that it serves; null where it serves none
 * @param why the reason
 */
@Decides(
        command = "AddScopeItem",
        by = Role.PROJECT_MANAGER,
        facts = {
            @Decides.Fact(
                    name = "item",
                    of = "scopeItem",
                    value = {"title", "feature"}),
            @Decides.Fact(name = "scope", of = "scopeItem", is = "IN")
        })
public record ScopeItemAdded(
        ScopeItemId scopeItem, String title, @Nullable FeatureId feature, Rationale why) implements ProjectEvent {

    @Override
    public ProjectId project() {
        return scopeItem.project();
    }
}
