package dev.throughline.standalone.generator;

import java.util.Map;
import java.util.Optional;

/** What is put right of what was decided, and what is gone back on. */
final class WordingMoves {

    private final World world;

    WordingMoves(World world) {
        this.world = world;
    }

    Optional<Move> correctWording() {
        return world.random.nextBoolean()
                ? world.one(world.features)
                        .map(feature -> correct(feature.id(), "title", world.productManager(feature.product())))
                : world.one(world.milestones)
                        .map(milestone -> correct(milestone.id(), "name", world.projectManager(milestone.project())));
    }

    /** What was decided last of those that can be: where it was the first of its fact, it is refused. */
    Optional<Move> revertDecision() {
        return world.one(world.revertible).map(decided -> {
            var path = "/api/decisions/" + decided.position() + "/reversal";
            var ask = new Ask(
                    "RevertDecision", decided.person(), "POST", path, Map.of("rationale", world.words("Because")));
            return new Move(ask, id -> world.revertible.remove(decided));
        });
    }

    private Move correct(String subject, String field, int owner) {
        var body = Map.of("subject", subject, "field", field, "text", world.words("Rather"));
        return new Move(
                new Ask("CorrectWording", world.mostly(owner), "POST", "/api/wording-corrections", body), id -> {});
    }
}
