package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.mongodb.testing.RequiresMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two processes, each with a folder of its own, serve one workspace from one database. */
@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoTrackersIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void what_one_decides_the_other_knows_and_when_one_is_killed_the_other_carries_on_within_ten_seconds(
            @TempDir Path one, @TempDir Path another) throws Exception {
        var database = Storage.mongo();
        try (var first = launched(one, database)) {
            var here = new Client("http://localhost:" + first.port()).accepts(first.firstLink());
            prepare(here);
            try (var second = launched(another, database)) {
                // signed in at one is signed in at the other
                var there = here.at("http://localhost:" + second.port());
                assertThat(there.send("GET", "/api/me", null).status()).isEqualTo(200);

                // what was answered at one is seen at the other
                var vision = done(here, "PUT", "/api/products/FOOD/vision", """
                        {"vision": "Warm meals", "rationale": "People wait"}""")
                        .path("position")
                        .asLong();
                assertThat(read(there, "/api/products/FOOD/roadmap?atLeast=" + vision)
                                .toString())
                        .contains("Warm meals");

                var proposed = done(there, "POST", "/api/handoffs", """
                        {"feature": "FOOD-1", "project": "TRK", "definitionVersion": 1, "criteria": ["C1"],
                         "wantedBy": "2099-04-01", "rationale": "Asked for"}""")
                        .path("position")
                        .asLong();
                assertThat(read(here, "/api/handoffs/FOOD-1-TRK?atLeast=" + proposed)
                                .path("state")
                                .asString())
                        .isEqualTo("PROPOSED");

                // and what follows from a decision follows, and is shown, at whichever is left
                first.kill();
                var killed = Instant.now();
                var accepted = done(there, "POST", "/api/handoffs/FOOD-1-TRK/acceptance", """
                        {"milestone": "TRK-M1", "committedDate": "2099-03-20"}""")
                        .path("position")
                        .asLong();
                while (scopeItems(there) == 0) {
                    assertThat(Duration.between(killed, Instant.now())).isLessThan(LIMIT);
                    Thread.sleep(100);
                }
                while (isBehind(there, "/api/handoffs/FOOD-1-TRK?atLeast=" + accepted)) {
                    assertThat(Duration.between(killed, Instant.now())).isLessThan(LIMIT);
                }
                assertThat(scopeItems(there)).isEqualTo(1);
                assertThat(read(there, "/api/handoffs/FOOD-1-TRK").path("state").asString())
                        .isEqualTo("ACCEPTED");
                assertThat(read(there, "/api/log/verification").path("ok").asBoolean())
                        .isTrue();
            }
        }
    }

    private static Launched launched(Path folder, String database) throws IOException {
        return Launched.tracker(Storage.inMongo(folder, database));
    }

    private static void prepare(Client owner) {
        done(owner, "POST", "/api/products", "{\"key\": \"FOOD\", \"name\": \"Food\", \"problem\": \"Cold\"}");
        done(owner, "POST", "/api/projects", """
                {"key": "TRK", "name": "Tracking", "objective": "Tracked", "successCriteria": ["All"],
                 "approach": "AGILE", "kind": "PRODUCT"}""");
        done(owner, "PUT", "/api/products/FOOD/product-manager", "{\"member\": \"@owner\"}");
        done(owner, "PUT", "/api/projects/TRK/project-manager", "{\"member\": \"@owner\"}");
        done(owner, "PUT", "/api/projects/TRK/schedule", "{\"start\": \"2099-01-01\", \"end\": \"2099-12-31\"}");
        done(owner, "POST", "/api/projects/TRK/milestones", """
                {"name": "Live", "due": "2099-03-01", "features": []}""");
        done(owner, "POST", "/api/products/FOOD/features", """
                {"title": "Tracking", "problem": "p", "audience": "a", "valueHypothesis": "v",
                 "acceptanceCriteria": [{"text": "It works"}], "insights": [], "rationale": "Asked for"}""");
    }

    private static long scopeItems(Client client) {
        return client.send("GET", "/api/log/export", null)
                .body()
                .lines()
                .filter(line -> line.contains("\"ScopeItemAdded\""))
                .count();
    }

    private static boolean isBehind(Client client, String path) {
        var answer = client.send("GET", path, null);
        return answer.status() == 503 && answer.body().contains("\"view.behind\"");
    }

    private static JsonNode done(Client client, String method, String path, String json) {
        var answer = client.send(method, path, json);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 201);
        return answer.json();
    }

    private static JsonNode read(Client client, String path) {
        var answer = client.send("GET", path, null);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }
}
