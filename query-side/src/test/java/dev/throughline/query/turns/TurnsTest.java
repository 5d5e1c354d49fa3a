package dev.throughline.query.turns;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.query.FoodDelivery.FOOD;
import static dev.throughline.query.FoodDelivery.HANDOFF;
import static dev.throughline.query.FoodDelivery.PILOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Anything;
import dev.throughline.events.CriterionId;
import dev.throughline.events.EffectId;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.policy.DecisionBroughtBack;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.policy.EffectRetried;
import dev.throughline.events.policy.TurnEscalated;
import dev.throughline.events.policy.TurnReminded;
import dev.throughline.events.product.VisionSet;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnsTest {

    private static final PolicyId POLICY = new PolicyId("when-a-turn-passes-its-day-then-it-is-reminded");
    private static final EffectId EFFECT = new EffectId("e-0f3a96d2c4b81e57");

    private final FoodDelivery told = FoodDelivery.told().mandates().features().proposed();
    private final Story story = told.story();

    @Test
    void a_proposed_handoff_waits_on_the_project_manager_and_says_who_asks_what_why_and_by_when() throws Exception {
        JSONAssert.assertEquals("""
                {"position": 16, "delivering": [], "waitingFor": [], "changed": null, "broken": null, "mine": [
                  {"role": "PROJECT_MANAGER", "holders": [{"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"}],
                   "act": "ANSWER_HANDOFF", "since": "2027-03-05T16:00:00Z", "sincePosition": 15, "workingDays": 2,
                   "by": "2027-03-10", "overdue": false, "mine": true,
                   "subject": "FOOD-1-TRK", "title": "Real-time tracking",
                   "product": {"key": "FOOD", "name": "Food delivery"}, "project": {"key": "TRK", "name": "Tracking rollout"},
                   "asks": [{"member": {"id": "m-ana000000000", "handle": "ana", "name": "Ana Product"},
                             "role": "PRODUCT_MANAGER", "for": null}],
                   "sentence": "Proposed Real-time tracking, definition 1, to Tracking rollout, wanted by 12 May 2027",
                   "why": "Tracking is the MVP", "decision": 15,
                   "reminded": false, "escalatesOn": null, "escalated": false}]}
                """, Story.json(turns(story.read(Story.JANE, "2027-03-09T08:00:00Z"))), false);
    }

    @Test
    void who_asked_waits_for_it_and_nobody_else_does() {
        assertThat(turns(story.read(Story.ANA, "2027-03-09T08:00:00Z")).waitingFor())
                .extracting(OpenTurn::subject)
                .containsExactly("FOOD-1-TRK");
        assertThat(turns(story.read(Story.ANA, "2027-03-09T08:00:00Z")).mine()).isEmpty();
        assertThat(turns(story.read(Story.OLGA, "2027-03-09T08:00:00Z")).waitingFor())
                .isEmpty();
    }

    @Test
    void what_was_accepted_is_delivered_and_no_answer_that_is_asked_for() {
        told.accepted();

        var jane = turns(story.read(Story.JANE, "2027-03-20T08:00:00Z"));

        assertThat(jane.mine()).isEmpty();
        assertThat(jane.delivering()).extracting(OpenTurn::subject).containsExactly("FOOD-1-TRK");
    }

    @Test
    void a_reminder_says_when_it_goes_to_the_workspace_owners_and_then_it_is_theirs_to_see_to() {
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .at("2027-03-11T00:00:00Z")
                .causedBy(15)
                .decided(new TurnReminded(
                        POLICY, Anything.of(HANDOFF), LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 15), NONE));

        var reminded =
                turns(story.read(Story.JANE, "2027-03-11T08:00:00Z")).mine().getFirst();
        assertThat(reminded.reminded()).isTrue();
        assertThat(reminded.turn().overdue()).isTrue();
        assertThat(reminded.escalatesOn()).isEqualTo("2027-03-15");
        assertThat(turns(story.read(Story.OLGA, "2027-03-11T08:00:00Z")).mine()).isEmpty();

        story.at("2027-03-15T00:00:00Z").causedBy(17).decided(new TurnEscalated(POLICY, Anything.of(HANDOFF), NONE));

        var owners = turns(story.read(Story.OLGA, "2027-03-15T08:00:00Z")).mine();
        assertThat(owners).singleElement().satisfies(open -> {
            assertThat(open.turn().act().name()).isEqualTo("SEE_TO_ANSWER");
            assertThat(open.turn().role()).isEqualTo(Role.WORKSPACE_OWNER);
            assertThat(open.turn().sincePosition()).isEqualTo(18);
            assertThat(open.subject()).isEqualTo("FOOD-1-TRK");
        });
        assertThat(turns(story.read(Story.JANE, "2027-03-15T08:00:00Z")).mine())
                .singleElement()
                .satisfies(open -> assertThat(open.escalated()).isTrue());
    }

    @Test
    void what_is_overdue_comes_first_then_what_is_oldest() {
        story.by(Story.JANE, Role.PROJECT_MANAGER)
                .at("2027-03-06T00:00:00Z")
                .causedBy(14)
                .decided(broughtBack(Anything.of(PILOT), Role.PROJECT_MANAGER));

        story.at("2027-03-08T09:00:00Z").decided(new HandoffDeclined(HANDOFF, Rationale.because("Not now")));
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new HandoffProposed(
                        HANDOFF,
                        1,
                        List.of(new CriterionId("C1")),
                        null,
                        LocalDate.of(2027, 5, 12),
                        LocalDate.of(2027, 3, 9),
                        Rationale.because("Now")));

        assertThat(turns(story.read(Story.JANE, "2027-03-09T08:00:00Z")).mine())
                .extracting(open -> open.turn().act().name())
                .containsExactly("LOOK_AGAIN", "ANSWER_HANDOFF");
        assertThat(turns(story.read(Story.JANE, "2027-03-10T08:00:00Z")).mine())
                .extracting(open -> open.turn().act().name())
                .containsExactly("ANSWER_HANDOFF", "LOOK_AGAIN");
    }

    @Test
    void a_decision_that_came_back_waits_on_whoever_holds_its_role_until_it_is_decided_anew() {
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .at("2027-03-12T00:00:00Z")
                .causedBy(8)
                .decided(broughtBack(Anything.of(FOOD), Role.PRODUCT_MANAGER));

        assertThat(turns(story.read(Story.ANA, "2027-03-12T08:00:00Z")).mine())
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.turn().act().name()).isEqualTo("LOOK_AGAIN");
                    assertThat(open.subject()).isEqualTo("FOOD");
                    assertThat(open.title()).isEqualTo("Food delivery");
                    assertThat(open.decision()).isEqualTo(8);
                    assertThat(open.why()).isEqualTo("Complaints say so");
                    assertThat(open.turn().sincePosition()).isEqualTo(17);
                });

        story.decided(new VisionSet(FOOD, "Nobody waits", Rationale.because("Looked at again")));

        assertThat(turns(story.read(Story.ANA, "2027-03-12T08:00:00Z")).mine()).isEmpty();
    }

    @Test
    void a_parked_effect_waits_on_the_workspace_owners_until_it_was_tried_again() {
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .causedBy(15)
                .decided(new EffectParked(
                        POLICY, EFFECT, "WithdrawHandoff", Anything.of(HANDOFF), "no", "It is delivered.", NONE));

        assertThat(turns(story.read(Story.OLGA, "2027-03-12T08:00:00Z")).mine())
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.turn().act().name()).isEqualTo("RETRY_EFFECT");
                    assertThat(open.subject()).isEqualTo("e-0f3a96d2c4b81e57");
                    assertThat(open.title()).isEqualTo("Real-time tracking");
                    assertThat(open.sentence())
                            .isEqualTo("Parked WithdrawHandoff on FOOD-1-TRK, which was refused: It is delivered.");
                });

        story.by(Story.OLGA, Role.WORKSPACE_OWNER).decided(new EffectRetried(POLICY, EFFECT, NONE));

        assertThat(turns(story.read(Story.OLGA, "2027-03-12T08:00:00Z")).mine()).isEmpty();
    }

    @Test
    void what_others_decided_since_a_position_is_told_newest_first_and_ones_own_is_not() {
        var changed = TurnsController.turns(12L, story.read(Story.JANE, "2027-03-09T08:00:00Z"))
                .changed();

        assertThat(changed.count()).isEqualTo(1);
        assertThat(changed.items()).extracting(each -> each.position()).isEqualTo(List.of(15L));
    }

    private static DecisionBroughtBack broughtBack(Anything about, Role role) {
        return new DecisionBroughtBack(
                new PolicyId("when-its-day-comes-then-a-decision-comes-back"),
                about,
                role,
                LocalDate.of(2027, 3, 12),
                NONE);
    }

    private static TurnsAnswer turns(Reading reading) {
        return TurnsController.turns(null, reading);
    }
}
