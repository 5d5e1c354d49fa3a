package dev.throughline.standalone.generator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What project managers decide about scope, status, and what became of milestones. */
final class ScopeMoves {

    /** So many milestones stay open that others can be decided on. */
    private static final int LEFT_OPEN = 4;

    private final World world;

    ScopeMoves(World world) {
        this.world = world;
    }

    Optional<Move> addScopeItem() {
        return world.project().map(project -> {
            var body = new HashMap<String, Object>(Map.of("title", world.words("Item")));
            world.one(world.features).ifPresent(feature -> body.put("feature", feature.id()));
            var path = "/api/projects/" + project + "/scope-items";
            return move(
                    "AddScopeItem", project, path, body, id -> world.scopeItems.add(new World.ScopeItem(id, project)));
        });
    }

    Optional<Move> removeScopeItem() {
        return world.one(world.scopeItems).map(item -> {
            var path = "/api/projects/" + item.project() + "/scope-items/" + item.id() + "/removal";
            return move("RemoveScopeItem", item.project(), path, because(), id -> world.scopeItems.remove(item));
        });
    }

    Optional<Move> baselineScope() {
        return world.one(world.scopeItems)
                .map(World.ScopeItem::project)
                .map(project -> move(
                        "BaselineScope", project, "/api/projects/" + project + "/scope-baseline", Map.of(), id -> {}));
    }

    Optional<Move> reachMilestone() {
        return milestone().map(milestone -> {
            var path = "/api/milestones/" + milestone.id() + "/reached";
            var body = Map.of("on", "2026-01-0" + world.between(1, 9));
            return move("ReachMilestone", milestone.project(), path, body, id -> world.milestones.remove(milestone));
        });
    }

    Optional<Move> dropMilestone() {
        return milestone().map(milestone -> {
            var path = "/api/milestones/" + milestone.id() + "/drop";
            return move(
                    "DropMilestone", milestone.project(), path, because(), id -> world.milestones.remove(milestone));
        });
    }

    Optional<Move> reportStatus() {
        return world.project().map(project -> {
            var status = world.random.nextBoolean() ? "GREEN" : "AMBER";
            var body = Map.of("status", status, "summary", world.words("Summary"));
            return move("ReportStatus", project, "/api/projects/" + project + "/status-reports", body, id -> {});
        });
    }

    private Optional<World.Milestone> milestone() {
        return world.milestones.size() > LEFT_OPEN ? world.one(world.milestones) : Optional.empty();
    }

    private Map<String, ?> because() {
        return Map.of("rationale", world.words("Because"));
    }

    private Move move(String command, String project, String path, Map<String, ?> body, Consumer<String> accepted) {
        return new Move(new Ask(command, world.mostly(world.projectManager(project)), "POST", path, body), accepted);
    }
}
