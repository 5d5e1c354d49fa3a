package dev.throughline.query.board;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static dev.throughline.query.FoodDelivery.HANDOFF;
import static dev.throughline.query.FoodDelivery.PILOT;
import static dev.throughline.query.FoodDelivery.TRACKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.events.CriterionId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Role;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.events.handoff.ClarificationRequested;
import dev.throughline.events.handoff.DeliveryAccepted;
import dev.throughline.events.handoff.DeliveryReported;
import dev.throughline.events.handoff.Evidence;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.decisions.DecisionAnswer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

/** One handoff: agreed and now, its criteria, its thread. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoffTest {

    private static final CriterionId C1 = new CriterionId("C1");

    private final Story story =
            FoodDelivery.told().mandates().features().proposed().accepted().story();

    @Test
    void it_shows_what_was_handed_off_beside_what_is_now() throws Exception {
        story.at("2027-03-16T10:00:00Z")
                .by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new FeaturePrioritized(
                        TRACKING, new Priority(Horizon.NEXT, 2, false, null), because("Reordering pays more")));

        JSONAssert.assertEquals("""
                {"position": 19, "key": "FOOD-1-TRK", "state": "ACCEPTED", "broken": null,
                 "proposal": {"value": {"definitionVersion": 1, "priority": {"horizon": "NOW", "rank": 1, "mvp": true}}},
                 "commitment": {"value": {"milestone": "TRK-M1", "committedDate": "2027-05-10"}},
                 "definitionHandedOff": {"title": "Real-time tracking"},
                 "definition": {"value": {"title": "Real-time tracking"}, "position": 9},
                 "priority": {"value": {"horizon": "NEXT", "rank": 2, "mvp": false}, "position": 19},
                 "due": {"value": "2027-05-14", "was": "2027-05-03", "position": 18}}
                """, Story.json(one(HANDOFF)), false);
    }

    @Test
    void each_criterion_says_whether_it_was_delivered_and_accepted_and_what_shows_it() throws Exception {
        story.by(Story.ANA, Role.PRODUCT_MANAGER).decided(new HandoffWithdrawn(HANDOFF, because("One by one")));
        story.decided(new HandoffProposed(
                HANDOFF, 1, List.of(C1), null, LocalDate.of(2027, 9, 1), null, because("The map first")));
        isCriteria("""
                [{"id": "C1", "text": "The courier shows on a map", "now": "The courier shows on a map",
                  "covered": true, "evidence": null, "accepted": false},
                 {"id": "C2", "text": "It is at most a minute old", "now": "It is at most a minute old",
                  "covered": false, "evidence": null, "accepted": false}]
                """);

        story.by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new HandoffAccepted(HANDOFF, PILOT, LocalDate.of(2027, 5, 20), NONE))
                .decided(new DeliveryReported(HANDOFF, List.of(new Evidence(C1, "https://example.org/pilot")), NONE));
        isCriteria("""
                [{"id": "C1", "text": "The courier shows on a map", "now": "The courier shows on a map",
                  "covered": true, "evidence": "https://example.org/pilot", "accepted": false},
                 {"id": "C2", "text": "It is at most a minute old", "now": "It is at most a minute old",
                  "covered": false, "evidence": null, "accepted": false}]
                """);

        story.by(Story.ANA, Role.PRODUCT_MANAGER).decided(new DeliveryAccepted(HANDOFF, List.of(C1), NONE));
        assertThat(one(HANDOFF).criteria())
                .extracting(CriterionAnswer::accepted)
                .containsExactly(true, false);
    }

    @Test
    void its_thread_has_its_own_decisions_and_those_since_its_proposal_on_what_it_rests_on() {
        story.by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new ClarificationRequested(HANDOFF, "Which couriers?", NONE))
                .by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new FeaturePrioritized(TRACKING, FoodDelivery.FIRST, because("As before")))
                .decided(new FeaturePrioritized(
                        FoodDelivery.REORDER, new Priority(Horizon.LATER, 2, false, null), because("Later")));

        assertThat(one(HANDOFF).thread())
                .extracting(DecisionAnswer::type)
                .containsExactly(
                        "FeaturePrioritized",
                        "ClarificationRequested",
                        "MilestoneRescheduled",
                        "HandoffAccepted",
                        "HandoffProposed");
    }

    @Test
    void what_becomes_of_its_milestone_after_its_end_is_not_in_its_thread() {
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new HandoffWithdrawn(HANDOFF, because("The city is lost")))
                .by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new MilestoneRescheduled(
                        PILOT, LocalDate.of(2027, 5, 14), LocalDate.of(2027, 5, 7), because("There is room now")));

        var withdrawn = one(HANDOFF);
        assertThat(withdrawn.thread().getFirst().type()).isEqualTo("HandoffWithdrawn");
        assertThat(withdrawn.card().milestone().key()).isEqualTo("TRK-M1");
        assertThat(withdrawn.card().drift()).isNull();
    }

    @Test
    void what_one_person_proposed_and_accepted_in_one_says_so_of_both_decisions() {
        story.by(Story.ANA, Role.PRODUCT_MANAGER).decided(new HandoffWithdrawn(HANDOFF, because("Anew")));
        story.decidedInRoles(
                new Story.InRole(
                        Role.PRODUCT_MANAGER,
                        new HandoffProposed(
                                HANDOFF, 1, List.of(C1), null, LocalDate.of(2027, 9, 1), null, because("Mine"))),
                new Story.InRole(
                        Role.PROJECT_MANAGER, new HandoffAccepted(HANDOFF, PILOT, LocalDate.of(2027, 8, 1), NONE)));

        var reading = story.read(Story.ANA, "2027-03-20T08:00:00Z");
        var thread = new HandoffQueries(reading).one(HANDOFF).thread();
        assertThat(thread.subList(0, 3)).extracting(DecisionAnswer::selfSettled).containsExactly(true, true, false);
        assertThat(thread.subList(0, 2)).extracting(DecisionAnswer::owner).doesNotHaveDuplicates();
    }

    @Test
    void what_was_never_proposed_is_unknown() {
        assertThatThrownBy(() -> one(new HandoffId("FOOD-2-TRK"))).isInstanceOf(ProblemException.class);
    }

    private void isCriteria(String json) throws Exception {
        JSONAssert.assertEquals(json, Story.json(one(HANDOFF).criteria()), true);
    }

    private HandoffAnswer one(HandoffId handoff) {
        return new HandoffQueries(story.read(Story.ANA, "2027-03-20T08:00:00Z")).one(handoff);
    }
}
