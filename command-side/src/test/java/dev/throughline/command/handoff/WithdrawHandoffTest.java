package dev.throughline.command.handoff;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.handoff.HandoffFixture.ACCEPTED;
import static dev.throughline.command.handoff.HandoffFixture.ASKED;
import static dev.throughline.command.handoff.HandoffFixture.DECLINED;
import static dev.throughline.command.handoff.HandoffFixture.DELIVERED;
import static dev.throughline.command.handoff.HandoffFixture.HANDOFF;
import static dev.throughline.command.handoff.HandoffFixture.PROPOSED;
import static dev.throughline.command.handoff.HandoffFixture.REJECTED;
import static dev.throughline.command.handoff.HandoffFixture.SIGNED_OFF;
import static dev.throughline.command.handoff.HandoffFixture.WHY;
import static dev.throughline.command.handoff.HandoffFixture.WITHDRAWN;

import dev.throughline.events.handoff.HandoffWithdrawn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawHandoffTest {

    private final HandoffFixture handoff = new HandoffFixture();

    @Test
    void a_proposal_is_taken_back() {
        handoff.given(PROPOSED)
                .when(tracking -> tracking.decide(new WithdrawHandoff(HANDOFF, WHY)))
                .expectEvents(new HandoffWithdrawn(HANDOFF, WHY));
    }

    @Test
    void a_proposal_is_taken_back_while_a_question_is_open() {
        handoff.given(PROPOSED, ASKED)
                .when(tracking -> tracking.decide(new WithdrawHandoff(HANDOFF, WHY)))
                .expectEvents(new HandoffWithdrawn(HANDOFF, WHY));
    }

    @Test
    void what_was_accepted_is_taken_back() {
        handoff.given(PROPOSED, ACCEPTED)
                .when(tracking -> tracking.decide(new WithdrawHandoff(HANDOFF, WHY)))
                .expectEvents(new HandoffWithdrawn(HANDOFF, WHY));
    }

    @Test
    void a_rejected_delivery_is_taken_back() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED, REJECTED)
                .when(tracking -> tracking.decide(new WithdrawHandoff(HANDOFF, WHY)))
                .expectEvents(new HandoffWithdrawn(HANDOFF, WHY));
    }

    @Test
    void what_is_delivered_is_not_taken_back() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED)
                .when(tracking -> tracking.decide(new WithdrawHandoff(HANDOFF, WHY)))
                .expectException(refused("handoff.not-withdrawable"))
                .expectNoEvents();
    }

    @Test
    void what_is_done_is_not_taken_back() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED, SIGNED_OFF)
                .when(tracking -> tracking.decide(new WithdrawHandoff(HANDOFF, WHY)))
                .expectException(refused("handoff.not-withdrawable"))
                .expectNoEvents();
    }

    @Test
    void what_was_declined_is_not_taken_back() {
        handoff.given(PROPOSED, DECLINED)
                .when(tracking -> tracking.decide(new WithdrawHandoff(HANDOFF, WHY)))
                .expectException(refused("handoff.not-withdrawable"))
                .expectNoEvents();
    }

    @Test
    void it_is_taken_back_once() {
        handoff.given(PROPOSED, WITHDRAWN)
                .when(tracking -> tracking.decide(new WithdrawHandoff(HANDOFF, WHY)))
                .expectException(refused("handoff.not-withdrawable"))
                .expectNoEvents();
    }
}
