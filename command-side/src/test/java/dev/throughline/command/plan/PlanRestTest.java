package dev.throughline.command.plan;

import static dev.throughline.command.served.Ask.put;
import static dev.throughline.command.served.Ask.putUnseen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Reply;
import dev.throughline.command.served.Scene;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanRestTest {

    private static final AtomicInteger PROJECTS = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static Person jane;
    private static Person mia;

    private Scene scene;
    private String tasks;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        jane = served.admit("jane");
        mia = served.admit("mia");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void a_project_of_jane() {
        var number = PROJECTS.incrementAndGet();
        scene = new Scene(served, jane, jane, "FOOD" + number, "TRK" + number).chartered();
        tasks = "/api/projects/" + scene.project() + "/tasks";
    }

    @Test
    void a_new_task_says_where_it_is() {
        var reply = planned(mia, Map.of("estimateHours", 16, "start", "2027-01-04", "due", "2027-01-15"));

        assertThat(reply.headers().firstValue("Location")).contains("/api/tasks/" + scene.project() + "-1");
        assertThat(reply.text("/decision/owner")).isEqualTo("CONTRIBUTOR");
    }

    @Test
    void a_task_is_for_what_is_in_scope_and_before_a_milestone_that_is_ahead() {
        var item = scene.scopeItem();
        var milestone = scene.milestone();
        planned(jane, Map.of("scopeItem", item, "milestone", milestone)).expect(201);
        jane.post("/api/projects/" + scene.project() + "/scope-items/" + item + "/removal", Scene.why())
                .expect(200);
        jane.post("/api/milestones/" + milestone + "/drop", Scene.why()).expect(200);

        isAbout("/scopeItem", "scope-item.unknown", planned(jane, Map.of("scopeItem", item)));
        isAbout("/milestone", "milestone.unknown", planned(jane, Map.of("milestone", milestone)));
        isAbout("/milestone", "milestone.unknown", planned(jane, Map.of("milestone", "ELSE-M1")));
    }

    @Test
    void dates_and_estimates_make_sense() {
        isAbout("/due", "dates.reversed", planned(jane, Map.of("start", "2027-01-15", "due", "2027-01-04")));
        isAbout("/estimateHours", "estimate.out-of-range", planned(jane, Map.of("estimateHours", 0)));
    }

    @Test
    void a_project_that_is_not_there_has_no_plan() {
        jane.post("/api/projects/NONE/tasks", body(Map.of())).refused(404, "unknown");
        jane.post("/api/tasks/" + scene.project() + "-1/start", Map.of()).refused(404, "unknown");
    }

    @Test
    void a_circle_is_shown_in_the_refusal() {
        var first = planned(jane, Map.of()).text("/id");
        var second = planned(jane, Map.of()).text("/id");
        jane.post("/api/tasks/" + first + "/dependencies", Map.of("dependsOn", second))
                .expect(200);

        var refusal = jane.post("/api/tasks/" + second + "/dependencies", Map.of("dependsOn", first))
                .refused(409, "tasks.cycle");

        assertThat(refusal.body().at("/cycle").valueStream().map(id -> id.asString()))
                .containsExactly(second, first, second);
        isAbout(
                "/dependsOn",
                "task.unknown",
                jane.post("/api/tasks/" + first + "/dependencies", Map.of("dependsOn", "ELSE-1")));
    }

    @Test
    void somebody_who_left_is_given_no_task() {
        var task = planned(jane, Map.of()).text("/id");
        var gone = served.admitOnly(served.freeHandle());
        served.owner()
                .ask(new dev.throughline.command.served.Ask("DELETE", "/api/members/" + gone, Map.of(), Map.of()))
                .expect(200);

        jane.ask(put("/api/tasks/" + task + "/assignee", Map.of("member", gone)))
                .refused(409, "member.inactive");
    }

    @Test
    void what_contributors_report_leaves_the_managers_revisions_as_they_are() {
        var task = planned(jane, Map.of()).text("/id");
        var seen = jane.ask(put("/api/tasks/" + task, body(Map.of("estimateHours", 8))))
                .expect(200)
                .text("/version");
        planned(mia, Map.of()).expect(201);
        mia.ask(put("/api/tasks/" + task + "/assignee", Map.of("member", "@mia")))
                .expect(200);
        mia.post("/api/tasks/" + task + "/start", Map.of()).expect(200);

        jane.ask(putUnseen("/api/tasks/" + task, body(Map.of("estimateHours", 12)))
                        .on(seen))
                .expect(200);
        jane.ask(putUnseen("/api/tasks/" + task, body(Map.of("estimateHours", 14)))
                        .on(seen))
                .refused(412, "fact.changed");
    }

    @Test
    void many_who_write_the_plan_at_once_are_all_taken_down() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var planned = IntStream.range(0, 40)
                    .mapToObj(
                            each -> threads.submit(() -> planned(mia, Map.of()).status()))
                    .toList();
            assertThat(planned).allSatisfy(each -> assertThat(each.get()).isEqualTo(201));
        }
        planned(jane, Map.of()).expect(201);
        assertThat(planned(jane, Map.of()).text("/id")).isEqualTo(scene.project() + "-42");
    }

    private Reply planned(Person by, Map<String, ?> more) {
        return by.post(tasks, body(more));
    }

    private static Map<String, Object> body(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("title", "Draw couriers", "discipline", "DESIGN"));
        body.putAll(more);
        return body;
    }

    private static void isAbout(String pointer, String code, Reply refusal) {
        refusal.refused(422, "field.invalid");
        assertThat(refusal.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refusal.text("/errors/0/code")).isEqualTo(code);
    }
}
