package dev.throughline.command.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.log.RecordedEvent;
import java.nio.file.Path;
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
class GrantRequestTest {

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static Person omar;
    private static Person jane;
    private static Person mia;

    private RequestFixture story;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        omar = served.admit("omar");
        jane = served.admit("jane");
        mia = served.admit("mia");
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
    void its_effect_and_the_grant_are_one_commit_decided_by_the_owner_and_caused_by_the_request() {
        var request = story.requested();
        var before = served.log().head().position();

        var granted = story.grant(jane, request).expect(200);

        var recorded = served.log().read(before, 10);
        assertThat(recorded).extracting(RecordedEvent::type).containsExactly("MilestoneRescheduled", "RequestGranted");
        assertThat(recorded.get(0).commandId()).isEqualTo(recorded.get(1).commandId());
        var effect = CanonicalJson.read(recorded.get(0).metadata().toArray(), DecisionMetadata.class);
        assertThat(effect.actor()).isEqualTo(jane.id());
        assertThat(effect.causationId())
                .isEqualTo(served.log()
                        .readStream("request:" + request, 0)
                        .getFirst()
                        .id());
        assertThat(granted.text("/id")).isEqualTo(request);
        assertThat(granted.text("/decision/type")).isEqualTo("RequestGranted");
        assertThat(granted.text("/decision/owner")).isEqualTo("PROJECT_MANAGER");
        assertThat(granted.headers().firstValue("Throughline-Position")).contains(Long.toString(before + 2));
    }

    @Test
    void only_who_decides_the_command_grants_it() {
        var request = story.requested();

        var refusal = story.grant(omar, request).refused(403, "decision.not-yours");
        assertThat(refusal.text("/owner/role")).isEqualTo("PROJECT_MANAGER");
        assertThat(refusal.text("/owner/members/0/handle")).isEqualTo("jane");
        story.grant(served.owner(), request).refused(403, "decision.not-yours");
    }

    @Test
    void who_holds_the_role_by_then_grants_it() {
        var request = story.requested();
        served.owner()
                .put("/api/projects/" + story.scene().project() + "/project-manager", Map.of("member", "@mia"))
                .expect(200);

        story.grant(jane, request).refused(403, "decision.not-yours");
        story.grant(mia, request).expect(200);
    }

    @Test
    void a_fact_that_was_decided_since_is_not_overridden_and_the_request_stays_open() {
        var request = story.requested();
        story.moved("2027-03-01").expect(200);

        var refusal = story.grant(jane, request).refused(412, "fact.changed");

        assertThat(refusal.text("/changed/fact")).isEqualTo(story.milestone() + "/due");
        story.decline(jane, request, Map.of("rationale", "It has moved meanwhile"))
                .expect(200);
    }

    @Test
    void a_rule_that_stands_in_the_way_refuses_it_and_the_request_stays_open() {
        var request = story.requested();
        jane.ask(Ask.put(
                        "/api/projects/" + story.scene().project() + "/schedule",
                        Map.of("start", "2027-01-01", "end", "2027-02-15")))
                .expect(200);
        var before = served.log().head().position();

        story.grant(jane, request).refused(409, "milestone.outside-schedule");

        assertThat(served.log().head().position()).isEqualTo(before);
        jane.ask(Ask.put(
                        "/api/projects/" + story.scene().project() + "/schedule",
                        Map.of("start", "2027-01-01", "end", "2027-06-30", "rationale", "It takes longer")))
                .expect(200);
        story.grant(jane, request).expect(200);
    }

    @Test
    void it_is_answered_once_and_the_same_key_answers_the_same() {
        var request = story.requested();
        var ask = new Ask("POST", "/api/requests/" + request + "/grant", Map.of(), Map.of("Idempotency-Key", request));

        var first = jane.ask(ask).expect(200);
        var again = jane.ask(ask).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
        story.grant(jane, request).refused(409, "request.answered");
    }

    @Test
    void who_saw_another_state_of_it_is_told() {
        var request = story.requested();
        var path = "/api/requests/" + request + "/grant";

        jane.ask(new Ask("POST", path, Map.of(), Map.of("If-Match", "\"7\""))).refused(412, "fact.changed");
        jane.ask(new Ask("POST", path, Map.of(), Map.of("If-Match", "\"0\""))).expect(200);
    }

    @Test
    void there_is_nothing_to_grant_where_nothing_was_asked_for() {
        story.grant(jane, "q-000000000000").refused(404, "unknown");
        story.grant(jane, "nothing").refused(404, "unknown");
    }

    @Test
    void a_membership_that_is_ended_by_a_grant_ends_every_way_in() {
        var leaving = served.admit(served.freeHandle());
        var body = story.request();
        body.put("method", "DELETE");
        body.put("path", "/api/members/" + leaving.id());
        body.put("body", Map.of());
        var request = omar.post("/api/requests", body).expect(201).text("/id");

        story.grant(served.owner(), request).expect(200);

        leaving.post("/api/requests", story.request()).refused(401, "authentication.required");
    }

    @Test
    void words_of_what_is_asked_for_are_taken_out_like_any_others_and_are_not_said_by_the_grant() {
        var request = story.requested();
        var asked = served.log().readStream("request:" + request, 0).getFirst();
        assertThat(asked.payload().utf8()).contains("couriers");
        var redaction = Map.of(
                "position",
                asked.position(),
                "fields",
                List.of("/command/words/0/text", "/why/text"),
                "rationale",
                "A courier asked for it");

        served.owner().post("/api/log/redactions", redaction).expect(201);
        story.grant(jane, request).expect(200);

        assertThat(served.log().read(asked.position() - 1, 10))
                .allSatisfy(event -> assertThat(event.payload().utf8()).doesNotContain("couriers"))
                .anySatisfy(event -> assertThat(event.type()).isEqualTo("MilestoneRescheduled"));
    }
}
