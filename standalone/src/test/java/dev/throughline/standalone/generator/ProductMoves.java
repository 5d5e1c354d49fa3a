package dev.throughline.standalone.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What product managers decide, and what anybody contributes. */
final class ProductMoves {

    private static final List<String> HORIZONS = List.of("NOW", "NEXT", "LATER");

    private final World world;

    ProductMoves(World world) {
        this.world = world;
    }

    Optional<Move> conceiveProduct() {
        if (world.products.size() == World.MANY) {
            return Optional.empty();
        }
        var body =
                Map.of("key", "FOOD" + world.name(), "name", world.words("Product"), "problem", world.words("Problem"));
        var ask = new Ask("ConceiveProduct", world.random.nextInt(world.people), "POST", "/api/products", body);
        return Optional.of(new Move(ask, id -> world.products.put(id, World.OWNER)));
    }

    /** Now and then it was to be looked at again on a day that is over. */
    Optional<Move> setVision() {
        return world.product().map(product -> {
            var body = new HashMap<String, Object>(
                    Map.of("vision", world.words("Vision"), "rationale", world.words("Because")));
            if (world.random.nextInt(3) == 0) {
                body.put("revisitOn", "2026-01-05");
            }
            return move("SetVision", product, "PUT", "/api/products/" + product + "/vision", body);
        });
    }

    Optional<Move> prioritizeFeature() {
        return world.one(world.features).map(feature -> {
            var body = new HashMap<String, Object>(priority());
            body.put("rationale", world.words("Because"));
            var path = "/api/features/" + feature.id() + "/priority";
            return move("PrioritizeFeature", feature.product(), "PUT", path, body);
        });
    }

    Optional<Move> prioritizeFeatures() {
        return world.product().flatMap(product -> {
            var features = new ArrayList<>(world.features.stream()
                    .filter(feature -> feature.product().equals(product))
                    .toList());
            Collections.shuffle(features, world.random);
            var moves = features.stream()
                    .limit(world.between(2, 4))
                    .map(feature -> {
                        var move = new HashMap<String, Object>(priority());
                        move.put("feature", feature.id());
                        move.put("revision", "*");
                        return move;
                    })
                    .toList();
            var body = Map.of("moves", moves, "rationale", world.words("Because"));
            var path = "/api/products/" + product + "/priorities";
            return moves.isEmpty()
                    ? Optional.<Move>empty()
                    : Optional.of(move("PrioritizeFeature", product, "PUT", path, body));
        });
    }

    /** Seldom: what is dropped is lost to all other moves. */
    Optional<Move> dropFeature() {
        return world.one(world.features)
                .filter(feature -> world.random.nextInt(4) == 0)
                .map(feature -> {
                    var path = "/api/features/" + feature.id() + "/drop";
                    var ask = ask(
                            "DropFeature",
                            feature.product(),
                            "POST",
                            path,
                            Map.of("rationale", world.words("Because")));
                    return new Move(ask, id -> world.features.remove(feature));
                });
    }

    private Map<String, ?> priority() {
        var horizon = world.random.nextInt(HORIZONS.size());
        return Map.of("horizon", HORIZONS.get(horizon), "rank", world.between(1, 9), "mvp", world.random.nextBoolean());
    }

    private Move move(String command, String product, String method, String path, Map<String, ?> body) {
        return new Move(ask(command, product, method, path, body), id -> {});
    }

    private Ask ask(String command, String product, String method, String path, Map<String, ?> body) {
        return new Ask(command, world.mostly(world.productManager(product)), method, path, body);
    }
}
