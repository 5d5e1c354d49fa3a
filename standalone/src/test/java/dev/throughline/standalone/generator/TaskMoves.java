package dev.throughline.standalone.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What project managers and those who do tasks decide about them. */
final class TaskMoves {

    private static final List<String> DISCIPLINES = List.of("DESIGN", "DEVELOPMENT", "QA", "OPERATIONS");

    private final World world;

    TaskMoves(World world) {
        this.world = world;
    }

    Optional<Move> planTask() {
        return world.project()
                .map(project -> new Move(
                        new Ask(
                                "PlanTask",
                                world.random.nextInt(world.people),
                                "POST",
                                "/api/projects/" + project + "/tasks",
                                body(project)),
                        id -> world.tasks.add(new World.Task(id, project, World.OWNER))));
    }

    Optional<Move> editTask() {
        return task().map(task -> managed("EditTask", task, "PUT", "", body(task.project()), id -> {}));
    }

    /** Rarely: what is cancelled is out of the game. */
    Optional<Move> cancelTask() {
        return world.tasks.size() < 4
                ? Optional.empty()
                : task().map(task ->
                        managed("CancelTask", task, "POST", "/cancellation", Map.of(), id -> world.tasks.remove(task)));
    }

    Optional<Move> assignTask() {
        return task().map(task -> {
            var member = world.random.nextInt(world.people);
            var manager = world.projectManager(task.project());
            var body = Map.of("member", Person.handle(member));
            var ask = new Ask(
                    member == manager ? "TakeTask" : "AssignTask",
                    manager,
                    "PUT",
                    "/api/tasks/" + task.id() + "/assignee",
                    body);
            return new Move(ask, id -> given(task, member));
        });
    }

    Optional<Move> takeTask() {
        return task().map(task -> {
            var member = world.random.nextInt(world.people);
            var body = Map.of("member", Person.handle(member));
            var ask = new Ask("TakeTask", member, "PUT", "/api/tasks/" + task.id() + "/assignee", body);
            return new Move(ask, id -> given(task, member));
        });
    }

    Optional<Move> linkTasks() {
        return task().flatMap(task -> world.one(world.tasks.stream()
                        .filter(other -> other.project().equals(task.project()) && other != task)
                        .toList())
                .map(other -> managed(
                        "LinkTasks", task, "POST", "/dependencies", Map.of("dependsOn", other.id()), id -> {})));
    }

    Optional<Move> startTask() {
        return said("StartTask", "/start", Map.of());
    }

    Optional<Move> completeTask() {
        return said("CompleteTask", "/complete", Map.of());
    }

    Optional<Move> reopenTask() {
        return said("ReopenTask", "/reopen", Map.of());
    }

    Optional<Move> blockTask() {
        var body = Map.of(
                "hurdle", world.words("Hurdle"),
                "technical", world.random.nextBoolean(),
                "threatensDate", world.random.nextBoolean());
        return said("BlockTask", "/block", body);
    }

    Optional<Move> unblockTask() {
        return said("UnblockTask", "/unblock", Map.of("resolution", world.words("Resolution")));
    }

    private Optional<World.Task> task() {
        return world.one(world.tasks);
    }

    private void given(World.Task task, int member) {
        world.tasks.remove(task);
        world.tasks.add(new World.Task(task.id(), task.project(), member));
    }

    private Map<String, ?> body(String project) {
        var body = new HashMap<String, Object>(Map.of(
                "title",
                world.words("Task"),
                "discipline",
                world.one(DISCIPLINES).orElseThrow()));
        world.one(world.milestones.stream()
                        .filter(milestone -> milestone.project().equals(project))
                        .toList())
                .ifPresent(milestone -> body.put("milestone", milestone.id()));
        return body;
    }

    /** By whoever does the task, or the project manager. */
    private Optional<Move> said(String command, String path, Map<String, ?> body) {
        return task().map(task -> {
            var by = world.random.nextBoolean() ? task.assignee() : world.projectManager(task.project());
            return new Move(
                    new Ask(command, world.mostly(by), "POST", "/api/tasks/" + task.id() + path, body), id -> {});
        });
    }

    private Move managed(
            String command, World.Task task, String method, String path, Map<String, ?> body, Consumer<String> then) {
        var by = world.mostly(world.projectManager(task.project()));
        return new Move(new Ask(command, by, method, "/api/tasks/" + task.id() + path, body), then);
    }
}
