package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the whole tracker, without any warning, while people decide and read: five times on one folder, or as often as
 * {@code -Dtest.kills} says. {@code CrashTest} shows the same of the log alone, at full speed.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledTrackerIT {

    private static final int PEOPLE = 4;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> VIEWS = List.of(
            "/api/products",
            "/api/products/FOOD/roadmap",
            "/api/projects/TRK/delivery",
            "/api/handoffs",
            "/api/decisions");

    @TempDir
    Path data;

    /** By position: the reason that was sent with it, which no other has. */
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger names = new AtomicInteger();
    private Client owner;

    String[] storage(Path folder) {
        return Storage.in(folder);
    }

    int kills() {
        return Integer.getInteger("test.kills", 5);
    }

    @Test
    void after_each_kill_it_is_back_soon_and_nothing_that_was_acknowledged_is_lost() throws Exception {
        var random = new SplittableRandom(7);
        var arguments = arguments();
        var kills = kills();
        for (int kill = 0; kill <= kills; kill++) {
            var started = Instant.now();
            try (var launched = Launched.jar(arguments)) {
                if (kill == 0) {
                    owner = prepared("http://localhost:" + launched.port(), launched.firstLink());
                } else {
                    launched.port();
                    assertThat(Duration.between(started, Instant.now())).isLessThan(SOON);
                }
                requireIntact();
                var head = position("/api/log/head");
                var folded = views(head);
                decideUntilKilled(launched, 300 + random.nextInt(1_500), kill < kills);
                if (kill == kills) {
                    assertThat(views(head))
                            .as("as of #%d, read live, as it was folded at the start", head)
                            .isEqualTo(folded);
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(kills * 5);
    }

    /** The port stays the same: whoever was signed in still is. */
    private String[] arguments() throws IOException {
        return Stream.concat(Stream.of("--server.port=" + freePort()), Stream.of(storage(data)))
                .toArray(String[]::new);
    }

    private Client prepared(String root, String firstLink) {
        var first = new Client(root).accepts(firstLink);
        owner = first;
        done("POST", "/api/products", "{\"key\": \"FOOD\", \"name\": \"Food\", \"problem\": \"Cold\"}");
        done("POST", "/api/projects", """
                {"key": "TRK", "name": "Tracking", "objective": "Tracked", "successCriteria": ["All"],
                 "approach": "AGILE", "kind": "PRODUCT"}""");
        done("PUT", "/api/products/FOOD/product-manager", "{\"member\": \"@owner\"}");
        done("PUT", "/api/projects/TRK/project-manager", "{\"member\": \"@owner\"}");
        done("PUT", "/api/projects/TRK/schedule", "{\"start\": \"2099-01-01\", \"end\": \"2099-12-31\"}");
        done("POST", "/api/projects/TRK/milestones", "{\"name\": \"Live\", \"due\": \"2099-03-01\", \"features\": []}");
        return first;
    }

    /** The session lives, the chain holds, and each acknowledged decision stands where it was said to. */
    private void requireIntact() {
        assertThat(owner.send("GET", "/api/me", null).status()).isEqualTo(200);
        assertThat(read("/api/log/verification").path("ok").asBoolean()).isTrue();
        acknowledged.forEach((position, reason) -> assertThat(
                        read("/api/decisions/" + position).at("/why/text").asString())
                .as("#%d", position)
                .isEqualTo(reason));
        requireEffectsOnce();
    }

    /** Each accepted feature is in the project's scope, by the policy's decision, once. */
    private void requireEffectsOnce() {
        var end = Instant.now().plus(SOON);
        List<String> accepted;
        List<String> inScope;
        do {
            var log = owner.send("GET", "/api/log/export", null).body();
            accepted = features(log, "HandoffAccepted", "handoff").stream()
                    .map(handoff -> handoff.replace("-TRK", ""))
                    .toList();
            inScope = features(log, "ScopeItemAdded", "feature");
        } while (inScope.size() < accepted.size() && Instant.now().isBefore(end));
        assertThat(inScope).containsExactlyInAnyOrderElementsOf(accepted);
    }

    private static List<String> features(String log, String type, String component) {
        return log.lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .flatMap(commit -> commit.path("events").valueStream())
                .filter(event -> event.path("type").asString().equals(type))
                .map(event -> JsonMapper.shared()
                        .readTree(event.path("payload").asString())
                        .path(component)
                        .asString(""))
                .toList();
    }

    private Map<String, String> views(long position) {
        var views = new LinkedHashMap<String, String>();
        VIEWS.forEach(path -> views.put(path, read(path + "?asOf=" + position).toString()));
        return views;
    }

    private void decideUntilKilled(Launched launched, int millis, boolean kill) throws InterruptedException {
        var people = new ArrayList<Thread>();
        var end = Instant.now().plusMillis(millis);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Thread.ofPlatform().start(() -> decide(end.plusSeconds(kill ? 60 : 0))));
        }
        Thread.sleep(millis);
        if (kill) {
            launched.kill();
        }
        for (Thread person : people) {
            person.join();
        }
    }

    private void decide(Instant end) {
        try {
            while (Instant.now().isBefore(end)) {
                int number = names.incrementAndGet();
                decided("PUT", "/api/products/FOOD/vision", "\"vision\": \"Vision %d\"".formatted(number), number);
                var feature =
                        decided("POST", "/api/products/FOOD/features", """
                        "title": "Feature %d", "problem": "p", "audience": "a", "valueHypothesis": "v",
                        "acceptanceCriteria": [{"text": "It works"}], "insights": []""".formatted(number), names.incrementAndGet());
                var handoff = decided("POST", "/api/handoffs", """
                        "feature": "%s", "project": "TRK", "definitionVersion": 1, "criteria": ["C1"],
                        "wantedBy": "2099-04-01\"""".formatted(feature), names.incrementAndGet());
                decided("POST", "/api/handoffs/" + handoff + "/acceptance", """
                        "milestone": "TRK-M1", "committedDate": "2099-03-20\"""", names.incrementAndGet());
                owner.send("GET", "/api/products/FOOD/roadmap", null);
            }
        } catch (UncheckedIOException killed) {
            // as it should be: it was answered for sure, or not at all
        }
    }

    private String decided(String method, String path, String fields, int number) {
        var reason = "Reason " + number;
        var answer = owner.send(method, path, "{" + fields + ", \"rationale\": \"" + reason + "\"}");
        if (answer.status() < 300) {
            acknowledged.put(answer.json().path("position").asLong(), reason);
        }
        return answer.json().path("id").asString("");
    }

    private void done(String method, String path, String json) {
        var answer = owner.send(method, path, json);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 201);
    }

    private JsonNode read(String path) {
        var answer = owner.send("GET", path, null);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    private long position(String path) {
        return read(path).path("position").asLong();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
