package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.EventLog;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fold.Views;
import dev.throughline.standalone.generator.Found;
import dev.throughline.standalone.generator.RandomDecisions;
import dev.throughline.standalone.generator.Tracker;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every view there is, as the API's own document lists them: what was read live is what is read later as of that position,
 * whatever was decided since, unless words were taken out. The seed is in the test's name; the same one is the same sequence.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsOfTest {

    private static final int PEOPLE = 6;
    private static final int VISITS = 3;
    private static final int OF_EACH_FORM = 3;
    private static final int FACTS = 30;

    /** What has to be asked for. */
    private static final Map<String, String> ASKED = Map.of("/api/search", "?q=a", "/api/comments", "?mentions=me");

    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> found = new LinkedHashSet<>();

    String[] storage(Path folder) {
        return Storage.in(folder);
    }

    /** How many decisions are asked for before each visit. */
    int steps() {
        return 120;
    }

    @AfterAll
    void something_was_found_at_each() {
        assertThat(seen)
                .isNotEmpty()
                .allMatch(view -> found.stream()
                        .anyMatch(path -> path.replaceAll("\\?.*", "").matches(pattern(view))));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void what_was_read_live_is_what_is_read_as_of_then(long seed, @TempDir Path folder) {
        try (Served served = Served.with(storage(folder))) {
            var tracker = new Tracker(URI.create(served.root()), served.firstLink()).with(PEOPLE);
            var views = views(tracker.read("/api/openapi.json"));
            var decisions = new RandomDecisions(seed, PEOPLE).without("RedactEvent");
            var random = new Random(seed);

            var live = new ArrayList<Found>();
            for (int visit = 0; visit < VISITS; visit++) {
                decisions.take(steps(), tracker);
                for (String path : paths(views, facts(served), random)) {
                    live.add(tracker.find(path));
                }
            }
            decisions.take(steps(), tracker);

            assertThat(live).allMatch(each -> each.status() == 200 || each.status() == 404);
            for (Found before : live) {
                String asked = before.path() + (before.path().contains("?") ? "&" : "?");
                Found then = tracker.find(asked + "asOf=" + before.position());
                assertThat(then.position()).isEqualTo(before.position());
                assertThat(then.status()).as(then.path()).isEqualTo(before.status());
                assertThat(withoutRights(then.body())).as(then.path()).isEqualTo(withoutRights(before.body()));
            }
            live.stream().filter(each -> each.status() == 200).forEach(each -> found.add(each.path()));
            seen.addAll(views);
        }
    }

    /** Paths such as {@code /api/features/{feature}}, of all reads that take {@code asOf}. */
    private static List<String> views(JsonNode document) {
        return document.path("paths").properties().stream()
                .filter(path -> path.getValue()
                        .path("get")
                        .path("parameters")
                        .valueStream()
                        .anyMatch(parameter -> parameter.path("name").asString().equals("asOf")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every address of a fact so far; the subjects are ids of whatever there is. */
    private static List<String> facts(Served served) {
        var head = served.beans().getBean(EventLog.class).head().position();
        var views = served.beans()
                .getBean(Views.class)
                .atLeast(head, Duration.ofSeconds(30))
                .block();
        var facts = new LinkedHashSet<String>();
        DecisionFold.in(views)
                .all()
                .forEach(decision -> decision.facts()
                        .forEach(fact -> facts.add(fact.address().toString())));
        return List.copyOf(facts);
    }

    /** With an id of each form that there is, whether or not the path is of that form: what isn't there, wasn't; two are nested. */
    private static Set<String> paths(List<String> views, List<String> facts, Random random) {
        var paths = new LinkedHashSet<String>();
        for (String view : views) {
            switch (view.split("\\{", -1).length) {
                case 1 -> paths.add(view + ASKED.getOrDefault(view, ""));
                case 2 -> ids(view, facts, random).forEach(id -> paths.add(view.replaceAll("\\{[^}]*}", id)));
                default -> {
                    if (view.equals("/api/why/{subject}/{fact}")) {
                        sample(facts, random).stream().limit(FACTS).forEach(fact -> paths.add("/api/why/" + fact));
                    } else {
                        ids(view, facts, random)
                                .forEach(id -> paths.add(view.replaceFirst("\\{[^}]*}", parent(id))
                                        .replaceFirst("\\{[^}]*}", id)));
                    }
                }
            }
        }
        return paths;
    }

    private static List<String> ids(String view, List<String> facts, Random random) {
        if (view.contains("{position}")) {
            return LongStream.rangeClosed(1, 10)
                    .map(tenth -> tenth * random.nextInt(1, 20))
                    .mapToObj(Long::toString)
                    .toList();
        }
        var byForm = new HashMap<String, Set<String>>();
        for (String fact : sample(facts, random)) {
            var id = fact.substring(0, fact.indexOf('/'));
            byForm.computeIfAbsent(form(id), none -> new LinkedHashSet<>()).add(id);
        }
        return byForm.values().stream()
                .flatMap(ids -> ids.stream().limit(OF_EACH_FORM))
                .toList();
    }

    private static List<String> sample(List<String> facts, Random random) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** What an id is numbered within: {@code FOOD-7} of {@code FOOD-7.A1}, {@code FOOD} of {@code FOOD-G1}. */
    private static String parent(String id) {
        return id.split(id.contains(".") ? "\\." : "-")[0];
    }

    /** Such as {@code A-9} for {@code FOOD-7}, and {@code A-G9} for the goal {@code FOOD-G1}: one letter says what it is. */
    private static String form(String id) {
        return id.replaceAll("^m-.{12}", "m")
                .replaceAll("(^|-)[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?=-|\\.|$)", "$1A")
                .replaceAll("[0-9]+", "9");
    }

    private static String pattern(String view) {
        return view.replaceAll("\\{[^}]*}", "[^/]+");
    }

    /** Nothing can be decided in the past, and who stands in for whom is said of the moment that was asked for. */
    private static JsonNode withoutRights(JsonNode answer) {
        var bare = answer.deepCopy();
        if (bare.has("moment")) {
            ((ObjectNode) bare).remove("moment");
        }
        bare.findParents("may").forEach(parent -> ((ObjectNode) parent).remove("may"));
        return bare;
    }
}
