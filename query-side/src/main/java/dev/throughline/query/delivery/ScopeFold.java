package dev.throughline.query.delivery;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.project.ProjectEvent;
import dev.throughline.events.project.ScopeBaselined;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import dev.throughline.query.delivery.ProjectScope.Item;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each project's scope, and its baseline. */
public enum ScopeFold implements Fold<ProjectScope> {
    SCOPES;

    static ProjectScope of(ProjectId project, Snapshot snapshot) {
        return snapshot.of(SCOPES).get(project.value());
    }

    /** By which of its scope items, in scope or removed since, a project serves a feature. */
    public static Set<ScopeItemId> serving(FeatureId feature, ProjectId project, Snapshot snapshot) {
        return of(project, snapshot).items().values().stream()
                .filter(item -> feature.equals(item.feature()))
                .map(Item::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return switch (decision.event()) {
            case ScopeItemAdded added -> key(added);
            case ScopeItemRemoved removed -> key(removed);
            case ScopeBaselined baselined -> key(baselined);
            default -> List.of();
        };
    }

    @Override
    public ProjectScope initial(String project) {
        return ProjectScope.NONE;
    }

    @Override
    public ProjectScope apply(ProjectScope before, Decision decision) {
        return switch (decision.event()) {
            case ScopeItemAdded added -> before.with(new Item(added.scopeItem(), added.title(), added.feature(), true));
            case ScopeItemRemoved removed -> {
                Item item = before.items().get(removed.scopeItem());
                if (item == null) {
                    throw new IllegalStateException(removed.scopeItem() + " was removed before it was added");
                }
                yield before.with(new Item(item.id(), item.title(), item.feature(), false));
            }
            case ScopeBaselined baselined -> new ProjectScope(before.items(), baselined.items());
            default -> before;
        };
    }

    private static List<String> key(ProjectEvent event) {
        return List.of(event.project().value());
    }
}
