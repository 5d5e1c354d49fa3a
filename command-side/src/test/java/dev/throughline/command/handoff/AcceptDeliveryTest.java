package dev.throughline.command.handoff;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.handoff.HandoffFixture.ACCEPTED;
import static dev.throughline.command.handoff.HandoffFixture.C1;
import static dev.throughline.command.handoff.HandoffFixture.C2;
import static dev.throughline.command.handoff.HandoffFixture.C3;
import static dev.throughline.command.handoff.HandoffFixture.DELIVERED;
import static dev.throughline.command.handoff.HandoffFixture.PROPOSED;
import static dev.throughline.command.handoff.HandoffFixture.REJECTED;
import static dev.throughline.command.handoff.HandoffFixture.SIGNED_OFF;
import static dev.throughline.command.handoff.HandoffFixture.signOff;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptDeliveryTest {

    private final HandoffFixture handoff = new HandoffFixture();

    @Test
    void with_every_criterion_ticked_the_handoff_is_done() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED)
                .when(tracking -> tracking.decide(signOff(C1, C2)))
                .expectEvents(SIGNED_OFF);
    }

    @Test
    void with_only_some_criteria_ticked_nothing_is_accepted() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED)
                .when(tracking -> tracking.decide(signOff(C1)))
                .expectException(refused("criteria.unticked"))
                .expectNoEvents();
    }

    @Test
    void with_no_criterion_ticked_nothing_is_accepted() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED)
                .when(tracking -> tracking.decide(signOff()))
                .expectException(refused("criteria.unticked"))
                .expectNoEvents();
    }

    @Test
    void a_criterion_that_was_not_handed_off_is_not_accepted() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED)
                .when(tracking -> tracking.decide(signOff(C1, C2, C3)))
                .expectException(refused("criterion.not-covered"))
                .expectNoEvents();
    }

    @Test
    void what_was_not_reported_as_delivered_is_not_accepted() {
        handoff.given(PROPOSED, ACCEPTED)
                .when(tracking -> tracking.decide(signOff(C1, C2)))
                .expectException(refused("delivery.not-reported"))
                .expectNoEvents();
    }

    @Test
    void a_rejected_delivery_is_not_accepted_afterwards() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED, REJECTED)
                .when(tracking -> tracking.decide(signOff(C1, C2)))
                .expectException(refused("delivery.not-reported"))
                .expectNoEvents();
    }

    @Test
    void it_is_accepted_once() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED, SIGNED_OFF)
                .when(tracking -> tracking.decide(signOff(C1, C2)))
                .expectException(refused("delivery.not-reported"))
                .expectNoEvents();
    }
}
