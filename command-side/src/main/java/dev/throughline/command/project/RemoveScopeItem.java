package dev.throughline.command.project;

import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.ScopeItemId;

/**
 * Take something out of the project's scope.
 *
 * @param scopeItem an item in scope
 * @param why the reason
 */
public record RemoveScopeItem(ScopeItemId scopeItem, Rationale why) implements ProjectCommand {

    @Override
    public ProjectId project() {
        return scopeItem.project();
    }
}
