package dev.throughline.command.handoff;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.handoff.HandoffFixture.ACCEPTED;
import static dev.throughline.command.handoff.HandoffFixture.ANSWER;
import static dev.throughline.command.handoff.HandoffFixture.ASKED;
import static dev.throughline.command.handoff.HandoffFixture.C1;
import static dev.throughline.command.handoff.HandoffFixture.C2;
import static dev.throughline.command.handoff.HandoffFixture.DECLINED;
import static dev.throughline.command.handoff.HandoffFixture.DELIVERED;
import static dev.throughline.command.handoff.HandoffFixture.HANDOFF;
import static dev.throughline.command.handoff.HandoffFixture.PROPOSED;
import static dev.throughline.command.handoff.HandoffFixture.REJECTED;
import static dev.throughline.command.handoff.HandoffFixture.SIGNED_OFF;
import static dev.throughline.command.handoff.HandoffFixture.TRACKING;
import static dev.throughline.command.handoff.HandoffFixture.WANTED;
import static dev.throughline.command.handoff.HandoffFixture.WHY;
import static dev.throughline.command.handoff.HandoffFixture.WITHDRAWN;
import static dev.throughline.command.handoff.HandoffFixture.WOUND_DOWN;
import static dev.throughline.command.handoff.HandoffFixture.propose;

import dev.throughline.events.CriterionId;
import dev.throughline.events.handoff.HandoffEvent;
import dev.throughline.events.handoff.HandoffProposed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposeHandoffTest {

    private final HandoffFixture handoff = new HandoffFixture();

    @Test
    void a_proposal_says_what_is_handed_off_how_much_it_matters_and_by_when_it_is_wanted() {
        handoff.whenProposing(propose(1, C1, C2), TRACKING).expectEvents(PROPOSED);
    }

    @Test
    void a_feature_that_was_never_prioritised_is_proposed_without_a_priority() {
        handoff.whenProposing(propose(1, C1), new OfferedFeature(1, Set.of(C1), null))
                .expectEvents(new HandoffProposed(HANDOFF, 1, List.of(C1), null, WANTED, ANSWER, WHY));
    }

    @Test
    void a_declined_handoff_may_be_proposed_again() {
        handoff.given(PROPOSED, DECLINED)
                .when(tracking -> tracking.decide(propose(1, C1, C2), TRACKING))
                .expectEvents(PROPOSED);
    }

    @Test
    void what_was_taken_back_or_is_done_may_be_proposed_again() {
        closedBy(PROPOSED, WITHDRAWN);
        closedBy(PROPOSED, ASKED, WITHDRAWN);
        closedBy(PROPOSED, ACCEPTED, WITHDRAWN, WOUND_DOWN);
        closedBy(PROPOSED, ACCEPTED, DELIVERED, SIGNED_OFF);
    }

    @Test
    void what_somebody_still_has_to_do_with_is_not_proposed_again() {
        openAfter(PROPOSED, ASKED);
        openAfter(PROPOSED, ACCEPTED, WITHDRAWN);
        openAfter(PROPOSED, ACCEPTED, DELIVERED);
        openAfter(PROPOSED, ACCEPTED, DELIVERED, REJECTED);
    }

    @Test
    void what_waits_for_an_answer_is_not_proposed_again() {
        handoff.given(PROPOSED)
                .when(tracking -> tracking.decide(propose(1, C1), TRACKING))
                .expectException(refused("handoff.open"))
                .expectNoEvents();
    }

    @Test
    void what_was_accepted_is_not_proposed_again() {
        handoff.given(PROPOSED, ACCEPTED)
                .when(tracking -> tracking.decide(propose(1, C1), TRACKING))
                .expectException(refused("handoff.open"))
                .expectNoEvents();
    }

    @Test
    void a_definition_that_was_refined_since_is_not_handed_off() {
        handoff.given(PROPOSED, DECLINED)
                .when(tracking -> tracking.decide(propose(1, C1), new OfferedFeature(2, Set.of(C1), null)))
                .expectException(refused("definition.changed"))
                .expectNoEvents();
    }

    @Test
    void a_criterion_that_the_definition_does_not_have_is_refused() {
        handoff.given(PROPOSED, DECLINED)
                .when(tracking -> tracking.decide(propose(1, C1, new CriterionId("C4")), TRACKING))
                .expectException(refused("criteria.unknown"))
                .expectNoEvents();
    }

    private static void closedBy(HandoffEvent... events) {
        new HandoffFixture()
                .given((Object[]) events)
                .when(tracking -> tracking.decide(propose(1, C1, C2), TRACKING))
                .expectEvents(PROPOSED);
    }

    private static void openAfter(HandoffEvent... events) {
        new HandoffFixture()
                .given((Object[]) events)
                .when(tracking -> tracking.decide(propose(1, C1), TRACKING))
                .expectException(refused("handoff.open"))
                .expectNoEvents();
    }
}
