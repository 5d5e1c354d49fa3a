package dev.throughline.query.request;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static dev.throughline.query.FoodDelivery.PILOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.FactAddress;
import dev.throughline.events.RequestId;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.request.AskedFact;
import dev.throughline.events.request.DecisionRequested;
import dev.throughline.events.request.RequestDeclined;
import dev.throughline.events.request.RequestGranted;
import dev.throughline.events.request.Wanted;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.board.TurnAnswer;
import dev.throughline.query.decisions.Decisions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import tools.jackson.databind.JsonNode;

/** Ana, who manages the product, wants Jane's pilot to move: position 21, after the whole story. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestsTest {

    private static final RequestId REQUEST = new RequestId("q-000000000001");
    private static final String MONDAY = "2027-03-22T09:00:00Z";

    private final Story story =
            FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();

    @Test
    void an_open_request_says_what_it_would_decide_and_waits_on_whose_decision_it_is() throws Exception {
        asked();

        JSONAssert.assertEquals("""
                [{"id": "q-000000000001", "state": "OPEN",
                  "sentence": "Asked the project manager of Tracking rollout to reschedule milestone Pilot",
                  "wanted": "reschedule milestone Pilot", "command": "RescheduleMilestone",
                  "components": {"milestone": "TRK-M1", "due": "2027-05-07",
                                 "why": {"text": "The fair is on the 8th", "alternatives": [], "revisitOn": null}},
                  "owner": "PROJECT_MANAGER",
                  "deciders": [{"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"}],
                  "product": null, "project": "TRK",
                  "facts": [{"fact": "TRK-M1/due", "now": {"value": "2027-05-14", "revision": "3", "position": 18},
                             "changed": false}],
                  "askedBy": {"id": "m-ana000000000", "handle": "ana", "name": "Ana Product"},
                  "askedAt": "2027-03-18T10:00:00Z", "askedAtPosition": 21,
                  "why": {"text": "Customers come to the fair", "alternatives": [], "revisitOn": null},
                  "turn": {"role": "PROJECT_MANAGER",
                           "holders": [{"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"}],
                           "act": "ANSWER_REQUEST", "since": "2027-03-18T10:00:00Z", "sincePosition": 21,
                           "workingDays": 2, "by": null, "overdue": false, "mine": true},
                  "answer": null, "revision": "0", "may": ["GrantRequest", "DeclineRequest"]}]
                """, Story.json(new Requests(story.read(Story.JANE, MONDAY)).all()), false);
        assertThat(new Requests(story.read(Story.ANA, MONDAY)).all().getFirst().may())
                .isEmpty();
        assertThat(new Requests(story.read(Story.OLGA, MONDAY)).all().getFirst().may())
                .isEmpty();
    }

    @Test
    void it_waits_on_the_role_whoever_holds_it_by_then_and_keeps_its_clock() {
        asked();
        story.at("2027-03-19T09:00:00Z")
                .by(Story.OLGA, Role.WORKSPACE_OWNER)
                .decided(new MemberAdmitted(Story.MAX, NONE))
                .decided(new ProjectManagerAssigned(FoodDelivery.TRK, Story.MAX, NONE));

        List<TurnAnswer> turns = turns(story.read(Story.MAX, MONDAY));

        assertThat(turns).singleElement().satisfies(turn -> {
            assertThat(turn.holders()).extracting("handle").containsExactly("max");
            assertThat(turn.sincePosition()).isEqualTo(21);
            assertThat(turn.mine()).isTrue();
        });
    }

    @Test
    void a_granted_one_names_who_granted_it_and_what_it_led_to_and_the_effect_names_who_asked() throws Exception {
        asked();
        story.at("2027-03-19T10:00:00Z")
                .by(Story.JANE, Role.PROJECT_MANAGER)
                .causedBy(21)
                .decided(new MilestoneRescheduled(
                        PILOT, LocalDate.of(2027, 5, 14), LocalDate.of(2027, 5, 7), because("The fair is on the 8th")))
                .decided(new RequestGranted(REQUEST, Role.PROJECT_MANAGER, "TRK", NONE));

        JSONAssert.assertEquals("""
                [{"id": "q-000000000001", "state": "GRANTED", "turn": null, "may": [], "revision": "1",
                  "answer": {"decidedBy": [{"member": {"name": "Jane Project"}, "role": "PROJECT_MANAGER"}],
                             "at": "2027-03-19T10:00:00Z", "position": 23, "effects": [22]}}]
                """, Story.json(new Requests(story.read(Story.JANE, MONDAY)).all()), false);
        Decisions decisions = new Decisions(story.read(Story.JANE, MONDAY));
        assertThat(decisions.answer(story.decisions().get(21)).askedBy())
                .extracting("handle")
                .isEqualTo("ana");
        assertThat(decisions.sentence(story.decisions().get(22)))
                .isEqualTo("Granted the request of Ana Product to reschedule milestone Pilot");
    }

    @Test
    void a_declined_one_says_why_and_waits_on_nobody() {
        asked();
        story.by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new RequestDeclined(REQUEST, Role.PROJECT_MANAGER, "TRK", because("It is in a contract")));

        RequestAnswer request =
                new Requests(story.read(Story.JANE, MONDAY)).all().getFirst();

        assertThat(request.state()).isEqualTo(Request.State.DECLINED);
        assertThat(request.answer().why().text()).isEqualTo("It is in a contract");
        assertThat(turns(story.read(Story.JANE, MONDAY))).isEmpty();
    }

    @Test
    void those_answered_are_told_the_newest_answer_first_whatever_it_was() {
        RequestId second = new RequestId("q-000000000002");
        RequestId third = new RequestId("q-000000000003");
        asked();
        asked(second);
        asked(third);
        story.by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new RequestGranted(second, Role.PROJECT_MANAGER, "TRK", NONE))
                .decided(new RequestDeclined(REQUEST, Role.PROJECT_MANAGER, "TRK", because("It is in a contract")))
                .decided(new RequestGranted(third, Role.PROJECT_MANAGER, "TRK", NONE));

        assertThat(new Requests(story.read(Story.JANE, MONDAY)).all())
                .extracting(RequestAnswer::id)
                .containsExactly(third.value(), REQUEST.value(), second.value());
    }

    @Test
    void a_fact_that_was_decided_since_is_marked() {
        asked();
        story.by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new MilestoneRescheduled(
                        PILOT, LocalDate.of(2027, 5, 14), LocalDate.of(2027, 5, 21), because("Rain")));

        assertThat(new Requests(story.read(Story.JANE, MONDAY)).all().getFirst().facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.changed()).isTrue());
    }

    private void asked() {
        asked(REQUEST);
    }

    private void asked(RequestId request) {
        story.at("2027-03-18T10:00:00Z")
                .by(Story.ANA, Role.CONTRIBUTOR)
                .decided(new DecisionRequested(
                        request,
                        new Wanted(
                                "RescheduleMilestone",
                                1,
                                components(),
                                List.of(new Wanted.Passage("/why/text", "The fair is on the 8th"))),
                        Role.PROJECT_MANAGER,
                        "TRK",
                        List.of(new AskedFact(new FactAddress("TRK-M1", "due"), 3L)),
                        because("Customers come to the fair")));
    }

    private static JsonNode components() {
        return CanonicalJson.read("""
                {"milestone": "TRK-M1", "due": "2027-05-07",
                 "why": {"text": null, "alternatives": [], "revisitOn": null}}
                """.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }

    private static List<TurnAnswer> turns(Reading reading) {
        return new Requests(reading)
                .all().stream()
                        .flatMap(request -> Stream.ofNullable(request.turn()))
                        .toList();
    }
}
