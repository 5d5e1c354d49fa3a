package dev.throughline.command.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Scene;
import dev.throughline.events.Catalogue;
import dev.throughline.events.FactAddress;
import dev.throughline.events.Role;
import dev.throughline.events.request.AskedFact;
import dev.throughline.events.request.DecisionRequested;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskForDecisionTest {

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static Person omar;
    private static Person jane;

    private RequestFixture story;

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
    void a_milestone_that_is_janes_to_move() {
        story = RequestFixture.in(served, omar, jane);
    }

    @Test
    void it_keeps_the_command_whose_it_is_and_what_it_would_decide_anew() {
        var request = story.requested();

        var event = (DecisionRequested) recorded(request);
        assertThat(event.command().name()).isEqualTo("RescheduleMilestone");
        assertThat(event.command().revision()).isEqualTo(1);
        assertThat(event.command().whole().at("/due").asString()).isEqualTo("2027-02-19");
        assertThat(event.command().whole().at("/why/text").asString()).isEqualTo("The couriers are on strike");
        assertThat(event.owner()).isEqualTo(Role.PROJECT_MANAGER);
        assertThat(event.scope()).isEqualTo(story.scene().project());
        assertThat(event.facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.fact()).isEqualTo(new FactAddress(story.milestone(), "due")));
        assertThat(event.why().text()).isEqualTo("My customers wait for it");
    }

    @Test
    void a_fact_that_was_never_decided_is_asked_for_as_such() {
        var body = story.request();
        body.put("path", "/api/projects/" + story.scene().project() + "/schedule");
        body.put("body", Map.of("start", "2027-01-01", "end", "2027-06-30"));

        var event = (DecisionRequested)
                recorded(omar.post("/api/requests", body).expect(201).text("/id"));

        assertThat(event.facts())
                .isEqualTo(List.of(new AskedFact(new FactAddress(story.scene().project(), "schedule"), null)));
        assertThat(event.command().whole().at("/why/text").asString())
                .as("the reason for asking, where it has none of its own")
                .isEqualTo("My customers wait for it");
    }

    @Test
    void a_handle_is_kept_as_the_id_of_whom_it_names() {
        var body = story.request();
        body.put("path", "/api/products/" + story.scene().product() + "/product-manager");
        body.put("body", Map.of("member", "@jane"));

        var event = recorded(omar.post("/api/requests", body).expect(201).text("/id"));

        assertThat(new String(Catalogue.catalogue().encode(event)))
                .contains(jane.id())
                .doesNotContain("jane");
    }

    @Test
    void the_same_key_asks_once() {
        var ask = new Ask(
                "POST", "/api/requests", story.request(), Map.of("Idempotency-Key", "ask-" + story.milestone()));

        var first = omar.ask(ask).expect(201);
        var again = omar.ask(ask).expect(201);

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
    }

    @Test
    void what_is_ones_own_to_decide_is_decided_and_not_asked_for() {
        jane.post("/api/requests", story.request()).refused(409, "decision.yours");
    }

    @Test
    void what_any_member_may_do_is_not_asked_for_either() {
        var body = story.request();
        body.put("method", "POST");
        body.put("path", "/api/products");
        body.put("body", Map.of("key", "MINE" + story.scene().product(), "name", "Mine", "problem", "None"));

        omar.post("/api/requests", body).refused(409, "decision.yours");
    }

    @Test
    void a_request_is_for_no_other_request_and_for_nobodys_admission() {
        var request = story.requested();
        var grant = new HashMap<>(story.request());
        grant.put("method", "POST");
        grant.put("path", "/api/requests/" + request + "/grant");
        grant.put("body", Map.of());
        var admission = new HashMap<>(grant);
        admission.put("path", "/api/members");
        admission.put("body", Map.of("handle", "zoe", "name", "Zoe", "email", "zoe@example.org"));
        var another = new HashMap<>(grant);
        another.put("path", "/api/requests");
        another.put("body", story.request());

        omar.post("/api/requests", grant).refused(422, "request.not-askable");
        omar.post("/api/requests", admission).refused(422, "request.not-askable");
        omar.post("/api/requests", another).refused(422, "request.not-askable");
    }

    @Test
    void what_is_unknown_unreadable_or_makes_no_sense_is_refused_as_it_would_be() {
        var unknown = story.request();
        unknown.put("path", "/api/milestones/" + story.milestone() + "0/due");
        omar.post("/api/requests", unknown).refused(404, "unknown");

        var unreadable = story.request();
        unreadable.put("body", Map.of("due", "soon"));
        var refusal = omar.post("/api/requests", unreadable).refused(400, "body.unreadable");
        assertThat(refusal.text("/errors/0/pointer")).isEqualTo("/body/due");

        var field = story.request();
        field.put("body", Map.of("until", "2027-02-19"));
        omar.post("/api/requests", field).refused(400, "field.unknown");

        var senseless = story.request();
        senseless.put("body", Map.of("due", "3027-02-19"));
        var wrong = omar.post("/api/requests", senseless).refused(422, "field.invalid");
        assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/body/due");
        assertThat(wrong.text("/errors/0/code")).isEqualTo("date.out-of-range");

        var dated = story.request();
        dated.put("body", Map.of("due", "2027-02-19", "decidedAt", "2027-01-01T00:00:00Z"));
        assertThat(omar.post("/api/requests", dated)
                        .refused(422, "field.invalid")
                        .text("/errors/0/code"))
                .isEqualTo("request.decided-at");
    }

    @Test
    void it_is_for_a_command_and_for_nothing_else_that_can_be_sent() {
        for (var other : List.of(
                Map.entry("POST", "/api/session"),
                Map.entry("POST", "/api/tokens"),
                Map.entry("PUT", "/api/milestones/TRK-M1"),
                Map.entry("DELETE", "/api/milestones/TRK-M1/due"))) {
            var body = story.request();
            body.put("method", other.getKey());
            body.put("path", other.getValue());
            var code = other.getValue().endsWith("TRK-M1") ? "path.unknown" : "field.invalid";
            assertThat(omar.post("/api/requests", body).text("/code"))
                    .as(other.toString())
                    .isEqualTo(code);
        }
        for (var path :
                List.of("api/x", "/api/milestones/TRK-M1/due?x=1", "//elsewhere/api/x", "/api/%", "http://x/api/y")) {
            var body = story.request();
            body.put("path", path);
            assertThat(omar.post("/api/requests", body)
                            .refused(422, "field.invalid")
                            .text("/errors/0/code"))
                    .isEqualTo("path.invalid");
        }
        var read = story.request();
        read.put("method", "GET");
        omar.post("/api/requests", read).refused(422, "field.invalid");
    }

    @Test
    void it_says_why_it_is_asked_for() {
        var body = story.request();
        body.remove("rationale");

        omar.post("/api/requests", body).refused(422, "rationale.missing");
    }

    @Test
    void who_saw_another_revision_is_told_before_anybody_is_asked() {
        var seen = omar.post("/api/requests", story.request()).expect(201);
        var event = (DecisionRequested) recorded(seen.text("/id"));
        var body = story.request();
        body.put("ifMatch", String.valueOf(event.facts().getFirst().revision()));
        omar.post("/api/requests", body).expect(201);

        story.moved("2027-03-01").expect(200);

        omar.post("/api/requests", body).refused(412, "fact.changed");
        body.put("ifMatch", "yesterday");
        omar.post("/api/requests", body).refused(422, "field.invalid");
    }

    @Test
    void half_a_character_is_no_text() {
        var body = """
                {"method": "PUT", "path": "%s", "rationale": "Rain", "body": {"due": "2027-02-19", "rationale": "\\ud83d"}}""".formatted(story.due());

        var answered = omar.caller().call("POST", "/api/requests", body);

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.code()).isEqualTo("body.unreadable");
    }

    @Test
    void many_moves_are_asked_for_as_one() {
        var feature = omar.post("/api/products/" + story.scene().product() + "/features", Scene.feature())
                .expect(201)
                .text("/id");
        var body = new HashMap<>(story.request());
        body.put("path", "/api/products/" + story.scene().product() + "/priorities");
        body.put("body", Map.of("moves", List.of(Map.of("feature", feature, "horizon", "NOW", "rank", 1))));

        var request = jane.post("/api/requests", body).expect(201).text("/id");

        assertThat(story.grant(omar, request).expect(200).text("/decision/type"))
                .isEqualTo("RequestGranted");
    }

    private static dev.throughline.events.DomainEvent recorded(String request) {
        var event = served.log().readStream("request:" + request, 0).getFirst();
        return Catalogue.catalogue()
                .decode(event.type(), event.revision(), event.payload().toArray());
    }
}
