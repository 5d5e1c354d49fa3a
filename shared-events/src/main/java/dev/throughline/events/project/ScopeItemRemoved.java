package dev.throughline.events.project;

import dev.throughline.events.Decides;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.Why;

/**
 * The project manager took something out of the project's scope.
 *
 * @param scopeItem the item
 * @param why the reason
 */
@Decides(
        command = "RemoveScopeItem",
        by = Role.PROJECT_MANAGER,
        why = Why.ALWAYS,
        facts = {@Decides.Fact(name = "scope", of = "scopeItem", is = "OUT")})
public record ScopeItemRemoved(ScopeItemId scopeItem, Rationale why) implements ProjectEvent {

    @Override
    public ProjectId project() {
        return scopeItem.project();
    }
}
