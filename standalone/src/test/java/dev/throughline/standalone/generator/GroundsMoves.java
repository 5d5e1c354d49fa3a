package dev.throughline.standalone.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What product managers decide about goals, definitions, assumptions and targets, and the insights that anybody brings. */
final class GroundsMoves {

    private static final List<String> KINDS =
            List.of("CUSTOMER_FEEDBACK", "INTERVIEW", "MARKET_TREND", "COMPETITOR", "USAGE_METRIC");

    private final World world;

    GroundsMoves(World world) {
        this.world = world;
    }

    Optional<Move> setGoal() {
        return world.product().map(product -> {
            var body = Map.of(
                    "statement", world.words("Goal"),
                    "metric", "Calls per order",
                    "unit", "%",
                    "baseline", world.between(20, 40),
                    "target", world.between(0, 25),
                    "due", world.day().toString());
            var path = "/api/products/" + product + "/goals";
            return new Move(ask("SetGoal", product, "POST", path, body), world.goals::add);
        });
    }

    /** Seldom: no feature is defined for it any more. */
    Optional<Move> retireGoal() {
        return world.one(world.goals)
                .filter(goal -> world.random.nextInt(4) == 0)
                .map(goal -> {
                    var product = World.productOf(goal);
                    var path = "/api/products/" + product + "/goals/" + goal + "/retirement";
                    var ask = ask("RetireGoal", product, "POST", path, Map.of("rationale", world.words("Because")));
                    return new Move(ask, id -> world.goals.remove(goal));
                });
    }

    Optional<Move> recordInsight() {
        return world.product().map(product -> {
            var body = Map.of(
                    "kind", KINDS.get(world.random.nextInt(KINDS.size())),
                    "source", world.words("Source"),
                    "text", world.words("Insight"),
                    "link", "https://example.org/" + world.name(),
                    "reach", world.between(0, 500));
            var path = "/api/products/" + product + "/insights";
            var ask = new Ask("RecordInsight", world.random.nextInt(world.people), "POST", path, body);
            return new Move(ask, world.insights::add);
        });
    }

    Optional<Move> defineFeature() {
        return world.product().map(product -> {
            var criteria = world.between(1, 4);
            var body = definition(product, texts(criteria));
            var ask = ask("DefineFeature", product, "POST", "/api/products/" + product + "/features", body);
            return new Move(ask, id -> world.features.add(new World.Feature(id, product, criteria, 1)));
        });
    }

    /** All criteria stay, and a new one comes. */
    Optional<Move> refineFeature() {
        return world.one(world.features).map(feature -> {
            var criteria = IntStream.rangeClosed(1, feature.criteria() + 1)
                    .mapToObj(i -> i <= feature.criteria()
                            ? Map.of("id", "C" + i, "text", world.words("Criterion"))
                            : Map.of("text", world.words("Criterion")))
                    .toList();
            var body = definition(feature.product(), criteria);
            var path = "/api/features/" + feature.id() + "/refinements";
            return new Move(ask("RefineFeature", feature.product(), "POST", path, body), id -> {
                world.features.remove(feature);
                world.features.add(feature.refined());
            });
        });
    }

    Optional<Move> targetFeature() {
        return world.one(world.features).map(feature -> {
            var quarter = world.between(2027, 2029) + "-Q" + world.between(1, 4);
            var body = Map.of("quarter", quarter, "rationale", world.words("Because"));
            var path = "/api/features/" + feature.id() + "/target";
            return new Move(ask("TargetFeature", feature.product(), "PUT", path, body), id -> {});
        });
    }

    Optional<Move> stateAssumption() {
        return world.one(world.features).map(feature -> {
            var path = "/api/features/" + feature.id() + "/assumptions";
            var ask = ask("StateAssumption", feature.product(), "POST", path, Map.of("text", world.words("Assumed")));
            return new Move(ask, world.assumptions::add);
        });
    }

    Optional<Move> concludeAssumption() {
        return world.one(world.assumptions).map(assumption -> {
            var feature = assumption.substring(0, assumption.indexOf('.'));
            var product = World.productOf(assumption);
            var result = world.random.nextBoolean() ? "CONFIRMED" : "REFUTED";
            var path = "/api/features/" + feature + "/assumptions/" + assumption + "/conclusion";
            var body = Map.of("result", result, "insights", insights(product));
            return new Move(ask("ConcludeAssumption", product, "POST", path, body), id -> {});
        });
    }

    private Map<String, ?> definition(String product, List<Map<String, String>> criteria) {
        var body = new HashMap<String, Object>(Map.of(
                "title", world.words("Feature"),
                "problem", world.words("Problem"),
                "audience", "Customers who wait",
                "valueHypothesis", "Fewer calls",
                "acceptanceCriteria", criteria,
                "insights", insights(product),
                "rationale", world.words("Because")));
        world.one(world.goals.stream()
                        .filter(goal -> World.productOf(goal).equals(product))
                        .toList())
                .ifPresent(goal -> body.put("goal", goal));
        return body;
    }

    private static List<Map<String, String>> texts(int criteria) {
        return IntStream.rangeClosed(1, criteria)
                .mapToObj(i -> Map.of("text", "Criterion " + i))
                .toList();
    }

    private List<String> insights(String product) {
        var known = world.insights.stream()
                .filter(insight -> World.productOf(insight).equals(product))
                .toList();
        return world.one(known).map(List::of).orElse(List.of());
    }

    private Ask ask(String command, String product, String method, String path, Map<String, ?> body) {
        return new Ask(command, world.mostly(world.productManager(product)), method, path, body);
    }
}
