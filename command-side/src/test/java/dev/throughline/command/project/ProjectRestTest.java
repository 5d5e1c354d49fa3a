package dev.throughline.command.project;

import static dev.throughline.command.served.Ask.put;
import static dev.throughline.command.served.Ask.putUnseen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Reply;
import dev.throughline.command.served.Scene;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
class ProjectRestTest {

    private static final AtomicInteger PROJECTS = new AtomicInteger();
    private static final Map<String, String> FIRST_HALF = Map.of("start", "2027-01-01", "end", "2027-06-30");

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
    void a_new_project_says_where_it_is() {
        var reply = served.owner().post("/api/projects", Scene.charter("NEW")).expect(201);

        assertThat(reply.headers().firstValue("Location")).contains("/api/projects/NEW");
        assertThat(reply.text("/id")).isEqualTo("NEW");
        assertThat(reply.text("/decision/type")).isEqualTo("ProjectChartered");
    }

    @Test
    void a_key_that_a_project_has_is_taken() {
        served.owner().post("/api/projects", Scene.charter(scene.project())).refused(409, "key.taken");
    }

    @Test
    void a_key_that_a_product_has_is_taken() {
        scene.conceived();

        served.owner().post("/api/projects", Scene.charter(scene.product())).refused(409, "key.taken");
    }

    @Test
    void an_objective_without_success_criteria_can_not_be_measured() {
        var charter = new HashMap<String, Object>(Scene.charter("VAGUE"));
        charter.put("successCriteria", List.of());

        isAbout("/successCriteria", "success-criteria.missing", served.owner().post("/api/projects", charter));
    }

    @Test
    void a_schedule_needs_a_word_on_the_one_that_stands() {
        jane.ask(putUnseen(trk + "/schedule", FIRST_HALF)).refused(428, "revision.required");
    }

    @Test
    void the_first_schedule_needs_no_reason() {
        jane.ask(putUnseen(trk + "/schedule", FIRST_HALF).on("none")).expect(200);
    }

    @Test
    void another_schedule_needs_a_reason_and_the_revision_of_the_one_that_stands() {
        var first = jane.ask(put(trk + "/schedule", FIRST_HALF)).expect(200).text("/version");
        var later = Map.of("start", "2027-01-01", "end", "2027-07-31");
        var because = Map.of("start", "2027-01-01", "end", "2027-07-31", "rationale", "The couriers are on strike");

        jane.ask(putUnseen(trk + "/schedule", later).on(first)).refused(422, "rationale.missing");
        jane.ask(putUnseen(trk + "/schedule", because).on("none")).refused(412, "fact.changed");
        jane.ask(putUnseen(trk + "/schedule", because).on(first)).expect(200);
    }

    @Test
    void another_decision_on_the_project_leaves_the_schedules_revision_as_it_is() {
        var first = jane.ask(put(trk + "/schedule", FIRST_HALF)).expect(200).text("/version");
        scene.milestone();
        var because = Map.of("start", "2027-01-01", "end", "2027-07-31", "rationale", "The couriers are on strike");

        jane.ask(putUnseen(trk + "/schedule", because).on(first)).expect(200);
    }

    @Test
    void a_project_does_not_end_before_it_begins() {
        var reply = jane.ask(put(trk + "/schedule", Map.of("start", "2027-06-30", "end", "2027-01-01")));

        isAbout("/end", "dates.reversed", reply);
    }

    @Test
    void a_schedule_that_leaves_a_milestone_outside_names_it() {
        scene.milestone();

        var reply = jane.ask(put(trk + "/schedule", Map.of("start", "2027-03-01", "end", "2027-06-30")))
                .refused(409, "schedule.excludes-milestones");

        assertThat(reply.text("/detail")).contains(scene.project() + "-M1", "Pilot", "2027-02-12");
    }

    @Test
    void a_new_milestone_says_where_it_is() {
        var reply = jane.post(trk + "/milestones", Map.of("name", "Pilot", "due", "2027-02-12"))
                .expect(201);

        assertThat(reply.headers().firstValue("Location")).contains("/api/milestones/" + scene.project() + "-M1");
    }

    @Test
    void a_milestone_is_meant_for_features_that_there_are() {
        var feature = scene.defined();
        var pilot = Map.of("name", "Pilot", "due", "2027-02-12", "features", List.of(feature, "FOOD-999"));

        isAbout("/features/1", "feature.unknown", jane.post(trk + "/milestones", pilot));
        jane.post(trk + "/milestones", Map.of("name", "Pilot", "due", "2027-02-12", "features", List.of(feature)))
                .expect(201);
    }

    @Test
    void a_feature_is_named_once() {
        var feature = scene.defined();
        var pilot = Map.of("name", "Pilot", "due", "2027-02-12", "features", List.of(feature, feature));

        isAbout("/features/1", "id.repeated", jane.post(trk + "/milestones", pilot));
    }

    @Test
    void a_day_that_no_calendar_on_a_wall_has_is_refused() {
        var pilot = Map.of("name", "Pilot", "due", "+123456-01-01");

        isAbout("/due", "date.out-of-range", jane.post(trk + "/milestones", pilot));
    }

    @Test
    void a_milestone_is_moved_with_a_reason() {
        var due = "/api/milestones/" + scene.milestone() + "/due";

        jane.ask(put(due, Map.of("due", "2027-02-19"))).refused(422, "rationale.missing");
        jane.ask(putUnseen(due, Map.of("due", "2027-02-19", "rationale", "A strike")))
                .refused(428, "revision.required");
        jane.ask(put(due, Map.of("due", "2027-02-19", "rationale", "A strike"))).expect(200);
    }

    @Test
    void a_milestone_that_was_moved_meanwhile_is_not_moved_unseen() {
        scene.milestone();
        var due = "/api/milestones/" + scene.project() + "-M1/due";
        var seen = jane.ask(put(due, Map.of("due", "2027-02-19", "rationale", "A strike")))
                .expect(200)
                .text("/version");
        jane.ask(putUnseen(due, Map.of("due", "2027-02-26", "rationale", "Still on strike"))
                        .on(seen))
                .expect(200);

        var refusal = jane.ask(putUnseen(due, Map.of("due", "2027-02-20", "rationale", "It is over"))
                        .on(seen))
                .refused(412, "fact.changed");

        assertThat(refusal.text("/changed/value")).isEqualTo("2027-02-26");
        assertThat(refusal.text("/changed/decidedBy/0/member/id")).isEqualTo(jane.id());
    }

    @Test
    void what_is_not_there_is_unknown_before_anything_else_is_judged() {
        var nothing = Map.<String, Object>of();
        jane.ask(putUnseen("/api/milestones/" + scene.project() + "-M9/due", nothing))
                .refused(404, "unknown");
        jane.ask(putUnseen("/api/milestones/pilot/due", nothing)).refused(404, "unknown");
        jane.ask(putUnseen("/api/projects/NONE/schedule", nothing)).refused(404, "unknown");
        jane.post("/api/projects/NONE/milestones", nothing).refused(404, "unknown");
    }

    private static void isAbout(String pointer, String code, Reply refusal) {
        refusal.refused(422, "field.invalid");
        assertThat(refusal.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refusal.text("/errors/0/code")).isEqualTo(code);
    }
}
