package dev.throughline.query.board;

import static dev.throughline.events.Rationale.because;
import static dev.throughline.query.FoodDelivery.HANDOFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.CriterionId;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardTest {

    /** A Wednesday; the proposal is from the Friday before. */
    private static final String WEDNESDAY = "2027-03-10T08:00:00Z";

    @Test
    void a_proposed_handoff_waits_for_the_project_managers_answer() throws Exception {
        Story story = FoodDelivery.told().mandates().features().proposed().story();

        JSONAssert.assertEquals("""
                [{"key": "FOOD-1-TRK",
                  "feature": {"key": "FOOD-1", "title": "Real-time tracking", "rank": 1, "horizon": "NOW", "mvp": true},
                  "product": {"key": "FOOD", "name": "Food delivery"},
                  "project": {"key": "TRK", "name": "Tracking rollout"},
                  "state": "PROPOSED",
                  "turn": {"role": "PROJECT_MANAGER",
                           "holders": [{"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"}],
                           "deputies": [], "act": "ANSWER_HANDOFF", "since": "2027-03-05T16:00:00Z", "sincePosition": 15,
                           "workingDays": 3, "by": "2027-03-10", "overdue": false, "mine": true},
                  "proposal": {"fact": "FOOD-1-TRK/proposal",
                               "value": {"definitionVersion": 1, "criteria": ["C1", "C2"],
                                         "priority": {"horizon": "NOW", "rank": 1, "mvp": true,
                                                      "rice": {"reach": 800, "impact": 2, "confidence": 0.5, "effort": 4}},
                                         "wantedBy": "2027-05-12", "answerBy": "2027-03-10"},
                               "revision": "0", "position": 15, "owner": "PRODUCT_MANAGER",
                               "decidedBy": [{"member": {"id": "m-ana000000000", "handle": "ana", "name": "Ana Product"},
                                              "role": "PRODUCT_MANAGER", "for": null}],
                               "decidedAt": "2027-03-05T16:00:00Z", "recordedAt": "2027-03-05T16:00:00Z",
                               "why": {"text": "Tracking is the MVP", "alternatives": [], "revisitOn": null},
                               "was": null},
                  "definitionNow": 1,
                  "priorityNow": {"horizon": "NOW", "rank": 1, "mvp": true,
                                  "rice": {"reach": 800, "impact": 2, "confidence": 0.5, "effort": 4}},
                  "commitment": null,
                  "milestone": {"key": "TRK-M1", "name": "Pilot", "due": "2027-05-03", "forecast": null,
                                "basis": "NO_TASKS"},
                  "drift": {"days": -9, "against": "WANTED"},
                  "answer": null,
                  "selfSettled": false, "question": null, "delivery": null, "signOff": null, "withdrawal": null,
                  "acceptance": {"accepted": [], "of": 2, "delivered": false},
                  "deciders": {"PRODUCT_MANAGER": [{"id": "m-ana000000000", "handle": "ana", "name": "Ana Product"}],
                               "PROJECT_MANAGER": [{"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"}]},
                  "may": ["AcceptHandoff", "RequestClarification", "DeclineHandoff"]}]
                """, Story.json(new Cards(story.read(Story.JANE, WEDNESDAY)).where(id -> true)), true);
    }

    @Test
    void an_accepted_handoff_waits_for_delivery_and_shows_how_late_its_milestone_is() throws Exception {
        Story story =
                FoodDelivery.told().mandates().features().proposed().accepted().story();

        JSONAssert.assertEquals(
                """
                [{"state": "ACCEPTED",
                  "turn": {"role": "PROJECT_MANAGER",
                           "holders": [{"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"}],
                           "act": "DELIVER", "since": "2027-03-09T10:00:00Z", "sincePosition": 17,
                           "workingDays": 44, "by": "2027-05-10", "overdue": false, "mine": false},
                  "commitment": {"fact": "FOOD-1-TRK/commitment",
                                 "value": {"milestone": "TRK-M1", "committedDate": "2027-05-10"},
                                 "owner": "PROJECT_MANAGER", "revision": "1", "position": 17},
                  "milestone": {"key": "TRK-M1", "name": "Pilot", "due": "2027-05-14", "forecast": null,
                                "basis": "NO_TASKS"},
                  "drift": {"days": 4, "against": "COMMITTED"},
                  "answer": {"fact": "FOOD-1-TRK/answer", "value": "ACCEPTED"},
                  "may": ["WithdrawHandoff"]}]
                """, Story.json(new Cards(story.read(Story.ANA, "2027-05-10T23:59:59Z")).where(id -> true)), false);
    }

    @Test
    void a_turn_is_overdue_from_the_day_after() {
        Story story = FoodDelivery.told().mandates().features().proposed().story();
        assertThat(turn(story, Story.JANE, "2027-03-10T23:59:59Z").overdue()).isFalse();
        assertThat(turn(story, Story.JANE, "2027-03-11T00:00:00Z").overdue()).isTrue();
    }

    @Test
    void a_turn_survives_a_change_of_its_holder_with_its_clock() {
        Story story = FoodDelivery.told().mandates().features().proposed().story();
        story.at("2027-03-08T09:00:00Z")
                .by(Story.OLGA, Role.WORKSPACE_OWNER)
                .decided(new MemberAdmitted(Story.MAX, Rationale.NONE))
                .decided(new ProjectManagerAssigned(FoodDelivery.TRK, Story.MAX, Rationale.NONE));

        TurnAnswer turn = turn(story, Story.MAX, WEDNESDAY);
        assertThat(turn.holders()).extracting("handle").containsExactly("max");
        assertThat(turn.mine()).isTrue();
        assertThat(turn.since()).isEqualTo("2027-03-05T16:00:00Z");
        assertThat(turn.sincePosition()).isEqualTo(15);
        assertThat(turn(story, Story.JANE, WEDNESDAY).mine()).isFalse();
    }

    @Test
    void a_declined_handoff_waits_for_nobody_and_may_be_proposed_again_on_a_new_clock() {
        Story story = FoodDelivery.told().mandates().features().proposed().story();
        story.at("2027-03-08T09:00:00Z")
                .by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new HandoffDeclined(HANDOFF, because("No room before summer")));

        CardAnswer declined = card(story, Story.ANA, WEDNESDAY);
        assertThat(declined.state()).isEqualTo(Handoff.State.DECLINED);
        assertThat(declined.turn()).isNull();
        assertThat(declined.milestone()).isNull();
        assertThat(declined.may()).containsExactly("ProposeHandoff");

        story.at("2027-03-09T09:00:00Z")
                .by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new HandoffProposed(
                        HANDOFF,
                        1,
                        List.of(new CriterionId("C1")),
                        null,
                        LocalDate.of(2027, 9, 1),
                        null,
                        because("After summer will do")));
        CardAnswer again = card(story, Story.JANE, WEDNESDAY);
        assertThat(again.state()).isEqualTo(Handoff.State.PROPOSED);
        assertThat(again.answer()).isNull();
        assertThat(again.turn().since()).isEqualTo("2027-03-09T09:00:00Z");
        assertThat(again.turn().by()).isNull();
        assertThat(again.turn().overdue()).isFalse();
        assertThat(again.may()).containsExactly("AcceptHandoff", "RequestClarification", "DeclineHandoff");
    }

    private static TurnAnswer turn(Story story, MemberId viewer, String now) {
        return card(story, viewer, now).turn();
    }

    private static CardAnswer card(Story story, MemberId viewer, String now) {
        return new Cards(story.read(viewer, now)).where(id -> true).getFirst();
    }
}
