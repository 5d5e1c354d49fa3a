package dev.throughline.events.project;

import dev.throughline.events.Decides;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.ScopeItemId;
import java.util.List;

/**
 * The project manager decided against which scope the project is measured from now on.
 *
 * @param project the project
 * @param items what is in scope, by number
 * @param why the reason
 */
@Decides(
        command = "BaselineScope",
        by = Role.PROJECT_MANAGER,
        facts = {@Decides.Fact(name = "scope-baseline", of = "project", value = "items")})
public record ScopeBaselined(ProjectId project, List<ScopeItemId> items, Rationale why) implements ProjectEvent {

    public ScopeBaselined {
        items = List.copyOf(items);
    }
}
