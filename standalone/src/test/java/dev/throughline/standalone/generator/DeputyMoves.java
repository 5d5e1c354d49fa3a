package dev.throughline.standalone.generator;

import java.util.Map;
import java.util.Optional;

/** What the holders of mandates decide about who stands in for them. */
final class DeputyMoves {

    private final World world;

    DeputyMoves(World world) {
        this.world = world;
    }

    /** Mostly for a period that is under way, so that deputies decide too. */
    Optional<Move> nameDeputy() {
        var product = world.random.nextBoolean();
        var key = product ? world.product() : world.project();
        return key.map(of -> {
            var holder = product ? world.productManager(of) : world.projectManager(of);
            var path = (product ? "/api/products/" : "/api/projects/") + of + "/deputies";
            var deputy = world.random.nextInt(world.people);
            var body = Map.of(
                    "member",
                    Person.handle(deputy),
                    "from",
                    world.random.nextInt(4) == 0 ? "2890-01-01T00:00:00Z" : "2020-01-01T00:00:00Z",
                    "to",
                    "29" + world.between(10, 99) + "-01-01T00:00:00Z");
            var ask = new Ask("NameDeputy", world.mostly(holder), "POST", path, body);
            return new Move(
                    ask, id -> world.deputies.add(new World.Deputy(path + "/" + Person.handle(deputy), holder)));
        });
    }

    Optional<Move> endDeputy() {
        return world.one(world.deputies).map(deputy -> {
            var ask = new Ask("EndDeputy", world.mostly(deputy.holder()), "DELETE", deputy.path(), Map.of());
            return new Move(ask, id -> world.deputies.remove(deputy));
        });
    }
}
