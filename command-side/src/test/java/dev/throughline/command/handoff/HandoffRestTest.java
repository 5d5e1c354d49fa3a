package dev.throughline.command.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Reply;
import dev.throughline.command.served.Scene;
import dev.throughline.events.Catalogue;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.log.RecordedEvent;
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

/** Omar manages the product, Jane the project; each test has a product, a feature and a project of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoffRestTest {

    private static final AtomicInteger SCENES = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static Person omar;
    private static Person jane;

    private Scene scene;
    private String feature;
    private String handoff;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        omar = served.admit("omar");
        jane = served.admit("jane");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void a_feature_and_a_project() {
        var number = SCENES.incrementAndGet();
        scene = new Scene(served, omar, jane, "FOOD" + number, "TRK" + number).chartered();
        feature = scene.defined();
        handoff = "/api/handoffs/" + feature + "-" + scene.project();
    }

    @Test
    void a_proposal_is_one_commit_on_the_feature_and_on_the_handoff_with_the_priority_of_now() {
        omar.put("/api/features/" + feature + "/priority", Map.of("horizon", "NOW", "rank", 1, "mvp", true))
                .expect(200);
        var before = served.log().head().position();

        var reply = omar.post("/api/handoffs", proposal()).expect(201);

        assertThat(reply.headers().firstValue("Location")).contains(handoff);
        assertThat(reply.text("/id")).isEqualTo(feature + "-" + scene.project());
        assertThat(reply.text("/decision/type")).isEqualTo("HandoffProposed");
        var recorded = served.log().read(before, 10);
        assertThat(recorded)
                .extracting(RecordedEvent::commandId)
                .hasSize(2)
                .containsOnly(recorded.getFirst().commandId());
        var why = Rationale.because("Late orders are the first complaint");
        assertThat(decoded(recorded.get(0)))
                .isEqualTo(new FeatureHandedOff(new FeatureId(feature), new ProjectId(scene.project()), why));
        assertThat(decoded(recorded.get(1)))
                .isInstanceOfSatisfying(
                        HandoffProposed.class,
                        proposed ->
                                assertThat(proposed.priority()).isEqualTo(new Priority(Horizon.NOW, 1, true, null)));
    }

    @Test
    void a_handoff_needs_a_reason() {
        omar.post("/api/handoffs", without("rationale")).refused(422, "rationale.missing");
    }

    @Test
    void a_definition_other_than_the_one_that_stands_is_refused() {
        omar.post("/api/handoffs", with("definitionVersion", 2)).refused(409, "definition.changed");
    }

    @Test
    void a_project_is_to_meet_criteria_that_the_feature_has() {
        omar.post("/api/handoffs", with("criteria", List.of("C1", "C2"))).refused(422, "criteria.unknown");
        isAbout("/criteria", "criteria.missing", omar.post("/api/handoffs", with("criteria", List.of())));
        isAbout("/criteria/1", "id.repeated", omar.post("/api/handoffs", with("criteria", List.of("C1", "C1"))));
        isAbout("/criteria/0", "id.invalid", omar.post("/api/handoffs", with("criteria", List.of("first"))));
    }

    @Test
    void an_answer_is_wanted_by_the_day_wanted_at_the_latest() {
        isAbout("/answerBy", "dates.reversed", omar.post("/api/handoffs", with("answerBy", "2027-03-01")));
        omar.post("/api/handoffs", with("answerBy", "2027-02-28")).expect(201);
    }

    @Test
    void what_is_handed_off_and_to_whom_is_there() {
        isAbout("/feature", "feature.unknown", omar.post("/api/handoffs", with("feature", scene.product() + "-99")));
        isAbout("/project", "project.unknown", omar.post("/api/handoffs", with("project", "NONE")));
    }

    @Test
    void what_waits_for_an_answer_is_not_proposed_again_and_what_was_declined_is() {
        omar.post("/api/handoffs", proposal()).expect(201);
        omar.post("/api/handoffs", proposal()).refused(409, "handoff.open");
        jane.post(handoff + "/declination", Map.of("rationale", "No team in spring"))
                .expect(200);

        omar.post("/api/handoffs", proposal()).expect(201);
        jane.post(handoff + "/acceptance", commitment(scene.milestone(), "2027-02-19"))
                .expect(200);
        omar.post("/api/handoffs", proposal()).refused(409, "handoff.open");
    }

    @Test
    void the_same_feature_can_be_handed_to_two_projects() {
        new Scene(served, omar, jane, "NONE", scene.project() + "B").chartered();

        omar.post("/api/handoffs", proposal()).expect(201);
        omar.post("/api/handoffs", with("project", scene.project() + "B")).expect(201);
    }

    @Test
    void an_internal_project_can_be_asked_too() {
        var charter = new HashMap<String, Object>(Scene.charter(scene.project() + "I"));
        charter.put("kind", "INTERNAL");
        served.owner().post("/api/projects", charter).expect(201);

        omar.post("/api/handoffs", with("project", scene.project() + "I")).expect(201);
    }

    @Test
    void a_commitment_lies_between_its_milestone_and_the_day_wanted() {
        omar.post("/api/handoffs", proposal()).expect(201);
        var milestone = scene.milestone();

        jane.post(handoff + "/acceptance", commitment(milestone, "2027-02-11"))
                .refused(409, "commitment.before-milestone");
        var late = jane.post(handoff + "/acceptance", commitment(milestone, "2027-03-01"))
                .refused(409, "commitment.after-wanted");
        assertThat(late.text("/detail")).contains("2027-02-28", "declined");
        jane.post(handoff + "/acceptance", commitment(milestone, "2027-02-28")).expect(200);
        jane.post(handoff + "/acceptance", commitment(milestone, "2027-02-28")).refused(409, "handoff.answered");
    }

    @Test
    void a_project_commits_to_a_milestone_of_its_own() {
        omar.post("/api/handoffs", proposal()).expect(201);
        var other = new Scene(served, omar, jane, "NONE", scene.project() + "B")
                .chartered()
                .milestone();

        isAbout("/milestone", "milestone.unknown", jane.post(handoff + "/acceptance", commitment(other, "2027-02-19")));
    }

    @Test
    void a_project_commits_to_a_milestone_that_is_still_ahead() {
        omar.post("/api/handoffs", proposal()).expect(201);
        var milestone = scene.milestone();
        jane.post("/api/milestones/" + milestone + "/drop", Scene.why()).expect(200);

        jane.post(handoff + "/acceptance", commitment(milestone, "2027-02-19")).refused(409, "milestone.closed");
    }

    @Test
    void declining_needs_a_reason() {
        omar.post("/api/handoffs", proposal()).expect(201);

        jane.post(handoff + "/declination", Map.of()).refused(422, "rationale.missing");
    }

    @Test
    void an_answer_given_meanwhile_is_not_answered_unseen() {
        omar.post("/api/handoffs", proposal()).expect(201);
        jane.post(handoff + "/declination", Map.of("rationale", "No team in spring"))
                .expect(200);
        omar.post("/api/handoffs", proposal()).expect(201);

        jane.ask(Ask.post(handoff + "/declination", Map.of("rationale", "No team in spring"))
                        .on("none"))
                .refused(412, "fact.changed");
    }

    @Test
    void a_handoff_that_was_never_proposed_can_not_be_answered() {
        jane.post(handoff + "/declination", Map.of()).refused(404, "unknown");
        jane.post("/api/handoffs/no-such-thing/acceptance", Map.of()).refused(404, "unknown");
    }

    private Map<String, ?> proposal() {
        return Scene.proposal(feature, scene.project());
    }

    private Map<String, ?> with(String field, Object value) {
        var changed = new HashMap<String, Object>(proposal());
        changed.put(field, value);
        return changed;
    }

    private Map<String, ?> without(String field) {
        var changed = new HashMap<String, Object>(proposal());
        changed.remove(field);
        return changed;
    }

    private static Map<String, ?> commitment(String milestone, String day) {
        return Map.of("milestone", milestone, "committedDate", day);
    }

    private static Object decoded(RecordedEvent event) {
        return Catalogue.catalogue()
                .decode(event.type(), event.revision(), event.payload().toArray());
    }

    private static void isAbout(String pointer, String code, Reply refusal) {
        refusal.refused(422, "field.invalid");
        assertThat(refusal.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refusal.text("/errors/0/code")).isEqualTo(code);
    }
}
