package dev.throughline.standalone.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What project managers decide. */
final class ProjectMoves {

    private final World world;

    ProjectMoves(World world) {
        this.world = world;
    }

    Optional<Move> scheduleProject() {
        return world.project().map(project -> {
            var start = World.FIRST.plusDays(world.random.nextInt(60));
            var body = Map.of(
                    "start", start.toString(),
                    "end", start.plusDays(world.between(200, 400)).toString(),
                    "rationale", world.words("Because"));
            return move("ScheduleProject", project, "PUT", "/api/projects/" + project + "/schedule", body);
        });
    }

    Optional<Move> scheduleMilestone() {
        return world.project().map(project -> {
            var due = world.day();
            var features = world.one(world.features)
                    .map(World.Feature::id)
                    .map(List::of)
                    .orElse(List.of());
            var body = Map.of("name", world.words("Milestone"), "due", due.toString(), "features", features);
            var ask = ask("ScheduleMilestone", project, "POST", "/api/projects/" + project + "/milestones", body);
            return new Move(ask, id -> world.milestones.add(new World.Milestone(id, project, due)));
        });
    }

    Optional<Move> rescheduleMilestone() {
        return world.one(world.milestones).map(milestone -> {
            var due = milestone.due().plusDays(world.between(-20, 20));
            var body = Map.of("due", due.toString(), "rationale", world.words("Because"));
            var path = "/api/milestones/" + milestone.id() + "/due";
            return new Move(ask("RescheduleMilestone", milestone.project(), "PUT", path, body), id -> {
                world.milestones.remove(milestone);
                world.milestones.add(new World.Milestone(id, milestone.project(), due));
            });
        });
    }

    Optional<Move> allocateResource() {
        return world.one(world.resources)
                .flatMap(resource -> world.project().map(project -> {
                    var from = world.day();
                    var to = from.plusDays(world.between(0, 40));
                    var body = Map.of(
                            "resource", resource,
                            "from", from.toString(),
                            "to", to.toString(),
                            "percent", world.between(5, 50));
                    var ask =
                            ask("AllocateResource", project, "POST", "/api/projects/" + project + "/allocations", body);
                    return new Move(ask, id -> world.allocations.add(new World.Allocation(id, project, from, to)));
                }));
    }

    Optional<Move> releaseResource() {
        return world.one(world.allocations).map(allocation -> {
            var from = dayOf(allocation);
            var path = "/api/allocations/" + allocation.id() + "/release";
            return move("ReleaseResource", allocation.project(), "POST", path, Map.of("from", from.toString()));
        });
    }

    private LocalDate dayOf(World.Allocation allocation) {
        var days = (int) (allocation.to().toEpochDay() - allocation.from().toEpochDay());
        return allocation.from().plusDays(world.between(0, days));
    }

    private Move move(String command, String project, String method, String path, Map<String, ?> body) {
        return new Move(ask(command, project, method, path, body), id -> {});
    }

    private Ask ask(String command, String project, String method, String path, Map<String, ?> body) {
        return new Ask(command, world.mostly(world.projectManager(project)), method, path, body);
    }
}
