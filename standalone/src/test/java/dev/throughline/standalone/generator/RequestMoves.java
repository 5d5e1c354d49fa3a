package dev.throughline.standalone.generator;

import java.util.Map;
import java.util.Optional;

/** What somebody asks for that is somebody else's to decide, and the answers. */
final class RequestMoves {

    private final World world;

    RequestMoves(World world) {
        this.world = world;
    }

    /** Mostly by somebody else than the project's manager: who decides it doesn't ask. */
    Optional<Move> askForDecision() {
        return world.one(world.milestones).map(milestone -> {
            var due = milestone.due().plusDays(world.between(1, 20));
            var body = Map.of(
                    "method",
                    "PUT",
                    "path",
                    "/api/milestones/" + milestone.id() + "/due",
                    "body",
                    Map.of("due", due.toString()),
                    "rationale",
                    world.words("Because"));
            var manager = world.projectManager(milestone.project());
            var asking = world.random.nextInt(10) == 0 ? manager : (manager + 1) % world.people;
            var ask = new Ask("AskForDecision", asking, "POST", "/api/requests", body);
            return new Move(ask, id -> world.requests.add(new World.Asked(id, milestone, due)));
        });
    }

    Optional<Move> grantRequest() {
        return world.one(world.requests)
                .map(asked -> answer("GrantRequest", asked, "/grant", () -> {
                    world.milestones.removeIf(
                            milestone -> milestone.id().equals(asked.milestone().id()));
                    world.milestones.add(new World.Milestone(
                            asked.milestone().id(), asked.milestone().project(), asked.due()));
                }));
    }

    Optional<Move> declineRequest() {
        return world.one(world.requests).map(asked -> answer("DeclineRequest", asked, "/declination", () -> {}));
    }

    private Move answer(String command, World.Asked asked, String path, Runnable accepted) {
        var manager = world.mostly(world.projectManager(asked.milestone().project()));
        var body = Map.of("rationale", world.words("Because"));
        return new Move(new Ask(command, manager, "POST", "/api/requests/" + asked.id() + path, body), id -> {
            world.requests.remove(asked);
            accepted.run();
        });
    }
}
