package dev.throughline.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Scene;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeRestTest {

    private static final AtomicInteger PROJECTS = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static Person jane;

    private Scene scene;
    private String trk;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        jane = served.admit("jane");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void a_project_of_jane() {
        var number = PROJECTS.incrementAndGet();
        scene = new Scene(served, jane, jane, "FOOD" + number, "TRK" + number).chartered();
        trk = "/api/projects/" + scene.project();
    }

    @Test
    void a_new_item_says_where_it_is() {
        var feature = scene.defined();
        var reply = jane.post(trk + "/scope-items", Map.of("title", "Couriers on a map", "feature", feature))
                .expect(201);

        assertThat(reply.headers().firstValue("Location")).contains(trk + "/scope-items/" + scene.project() + "-S1");
        assertThat(reply.text("/decision/type")).isEqualTo("ScopeItemAdded");
    }

    @Test
    void an_item_serves_a_feature_that_there_is() {
        var refusal = jane.post(trk + "/scope-items", Map.of("title", "Couriers on a map", "feature", "FOOD-999"))
                .refused(422, "field.invalid");

        assertThat(refusal.text("/errors/0/code")).isEqualTo("feature.unknown");
    }

    @Test
    void an_item_is_removed_under_its_own_project_with_a_reason() {
        var item = scene.scopeItem();

        jane.post("/api/projects/ELSE/scope-items/" + item + "/removal", Scene.why())
                .refused(404, "unknown");
        jane.post(trk + "/scope-items/" + scene.project() + "-S9/removal", Scene.why())
                .refused(404, "unknown");
        jane.post(trk + "/scope-items/" + item + "/removal", Map.of()).refused(422, "rationale.missing");
        jane.post(trk + "/scope-items/" + item + "/removal", Scene.why()).expect(200);
        jane.post(trk + "/scope-items/" + item + "/removal", Scene.why()).refused(409, "scope-item.removed");
    }

    @Test
    void the_baseline_is_decided_on_the_scope_that_there_is() {
        jane.post(trk + "/scope-baseline", Map.of()).refused(409, "scope.empty");
        scene.scopeItem();

        var reply = jane.post(trk + "/scope-baseline", Map.of()).expect(200);

        assertThat(reply.text("/id")).isEqualTo(scene.project());
        jane.post(trk + "/scope-baseline", Map.of()).refused(409, "scope.unchanged");
    }

    @Test
    void a_status_is_one_of_three_with_a_word_on_it() {
        var reports = trk + "/status-reports";

        jane.post(reports, Map.of("status", "AMBER")).refused(422, "field.invalid");
        jane.post(reports, Map.of("status", "AMBER", "summary", "The map provider is late"))
                .expect(200);
    }

    @Test
    void a_milestone_is_reached_on_a_day_that_has_come_and_then_closed() {
        var milestone = "/api/milestones/" + scene.milestone();

        jane.post(milestone + "/reached", Map.of("on", "2999-01-01")).refused(422, "milestone.reached-in-future");
        jane.post(milestone + "/reached", Map.of("on", "2026-01-08")).expect(200);
        jane.post(milestone + "/drop", Scene.why()).refused(409, "milestone.closed");
    }
}
