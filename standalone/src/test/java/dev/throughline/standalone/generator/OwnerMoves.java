package dev.throughline.standalone.generator;

import static dev.throughline.standalone.generator.World.OWNER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What workspace owners decide. */
final class OwnerMoves {

    private final World world;

    OwnerMoves(World world) {
        this.world = world;
    }

    Optional<Move> admitMember() {
        var handle = "idle-" + world.name();
        var body = Map.of("handle", handle, "name", "Member " + handle, "email", handle + "@example.org");
        return Optional.of(move("AdmitMember", "POST", "/api/members", body, world.idle::add));
    }

    Optional<Move> deactivateMember() {
        return world.one(world.idle)
                .map(member -> move("DeactivateMember", "DELETE", "/api/members/" + member, Map.of(), id -> {
                    world.idle.remove(member);
                    world.owners.remove(member);
                    world.resources.remove(member);
                }));
    }

    Optional<Move> appointWorkspaceOwner() {
        return world.one(world.idle).map(member -> {
            var body = Map.of("member", member);
            return move("AppointWorkspaceOwner", "POST", "/api/workspace/owners", body, id -> world.owners.add(member));
        });
    }

    Optional<Move> dismissWorkspaceOwner() {
        return world.one(world.owners).map(member -> {
            var path = "/api/workspace/owners/" + member;
            return move("DismissWorkspaceOwner", "DELETE", path, Map.of(), id -> world.owners.remove(member));
        });
    }

    Optional<Move> assignProductManager() {
        var manager = world.random.nextInt(world.people);
        return world.product().map(product -> {
            var path = "/api/products/" + product + "/product-manager";
            var body = Map.of("member", Person.handle(manager));
            return move("AssignProductManager", "PUT", path, body, id -> world.products.put(product, manager));
        });
    }

    Optional<Move> assignProjectManager() {
        var manager = world.random.nextInt(world.people);
        return world.project().map(project -> {
            var path = "/api/projects/" + project + "/project-manager";
            var body = Map.of("member", Person.handle(manager));
            return move("AssignProjectManager", "PUT", path, body, id -> world.projects.put(project, manager));
        });
    }

    Optional<Move> charterProject() {
        if (world.projects.size() == World.MANY) {
            return Optional.empty();
        }
        var key = "TRK" + world.name();
        var body = Map.of(
                "key",
                key,
                "name",
                world.words("Project"),
                "objective",
                world.words("Objective"),
                "successCriteria",
                List.of("One", "Two"),
                "approach",
                world.random.nextBoolean() ? "AGILE" : "WATERFALL",
                "kind",
                world.random.nextInt(4) == 0 ? "INTERNAL" : "PRODUCT");
        return Optional.of(move("CharterProject", "POST", "/api/projects", body, id -> world.projects.put(id, OWNER)));
    }

    Optional<Move> registerResource() {
        return world.one(world.idle).map(member -> {
            var body = Map.of("kind", "PERSON", "member", member, "capacity", world.between(40, 100));
            return move("RegisterResource", "POST", "/api/resources", body, world.resources::add);
        });
    }

    /** Seldom: each has all views folded anew. */
    Optional<Move> redactEvent() {
        return world.one(world.reasoned)
                .filter(any -> world.random.nextInt(4) == 0)
                .map(position -> {
                    var body = Map.of(
                            "position", position, "fields", List.of("/why/text"), "rationale", "It named somebody");
                    return move(
                            "RedactEvent", "POST", "/api/log/redactions", body, id -> world.reasoned.remove(position));
                });
    }

    /** Late enough that there is often nothing allocated from then on. */
    Optional<Move> changeCapacity() {
        return world.one(world.resources).map(resource -> {
            var body = Map.of(
                    "capacity", world.between(40, 100),
                    "from", World.FIRST.plusDays(world.between(300, 500)).toString());
            return move("ChangeCapacity", "PUT", "/api/resources/" + resource + "/capacity", body, id -> {});
        });
    }

    /** Of themselves: those who are asked to sign in are resources too. */
    Optional<Move> recordAbsence() {
        return Optional.of(world.random.nextInt(world.people)).map(person -> {
            var from = World.FIRST.plusDays(world.random.nextInt(700));
            var body = Map.of(
                    "from", from.toString(),
                    "to", from.plusDays(world.between(0, 10)).toString());
            var handle = Person.handle(person);
            return world.absent.contains(person)
                    ? new Move(
                            new Ask("RecordAbsence", person, "POST", "/api/resources/" + handle + "/absences", body),
                            id -> {})
                    : move(
                            "RegisterResource",
                            "POST",
                            "/api/resources",
                            Map.of("kind", "PERSON", "member", handle, "capacity", world.between(40, 100)),
                            id -> world.absent.add(person));
        });
    }

    private Move move(String command, String method, String path, Map<String, ?> body, Consumer<String> accepted) {
        return new Move(new Ask(command, world.mostly(OWNER), method, path, body), accepted);
    }
}
