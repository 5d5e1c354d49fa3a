package dev.throughline.query.delivery;

import dev.throughline.events.ProjectId;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.TreePVector;

/** Each project with its allocations. Its milestones stand in the timeline, what is decided in the facts. */
public enum DeliveryFold implements Fold<Project> {
    DELIVERIES;

    static Optional<Project> project(ProjectId id, Snapshot snapshot) {
        return snapshot.of(DELIVERIES).find(id.value()).filter(Project::chartered);
    }

    /** Every project there is, by key. */
    public static Stream<ProjectId> chartered(Snapshot snapshot) {
        return snapshot.of(DELIVERIES).states().entrySet().stream()
                .filter(entry -> entry.getValue().chartered())
                .map(Map.Entry::getKey)
                .sorted()
                .map(ProjectId::new);
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return switch (decision.event()) {
            case ProjectChartered chartered -> List.of(chartered.project().value());
            case ResourceAllocated allocated -> List.of(allocated.project().value());
            default -> List.of();
        };
    }

    @Override
    public Project initial(String key) {
        return new Project(false, TreePVector.empty());
    }

    @Override
    public Project apply(Project before, Decision decision) {
        return switch (decision.event()) {
            case ProjectChartered chartered -> new Project(true, before.allocations());
            case ResourceAllocated allocated ->
                new Project(before.chartered(), before.allocations().plus(allocated.allocation()));
            default -> before;
        };
    }
}
