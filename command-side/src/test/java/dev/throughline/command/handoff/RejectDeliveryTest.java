package dev.throughline.command.handoff;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.handoff.HandoffFixture.ACCEPTED;
import static dev.throughline.command.handoff.HandoffFixture.DELIVERED;
import static dev.throughline.command.handoff.HandoffFixture.HANDOFF;
import static dev.throughline.command.handoff.HandoffFixture.PROPOSED;
import static dev.throughline.command.handoff.HandoffFixture.SIGNED_OFF;
import static dev.throughline.command.handoff.HandoffFixture.WHY;

import dev.throughline.events.handoff.DeliveryRejected;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RejectDeliveryTest {

    private final HandoffFixture handoff = new HandoffFixture();

    @Test
    void a_rejected_delivery_goes_back_to_the_project() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED)
                .when(tracking -> tracking.decide(new RejectDelivery(HANDOFF, WHY)))
                .expectEvents(new DeliveryRejected(HANDOFF, WHY));
    }

    @Test
    void what_was_not_reported_as_delivered_is_not_rejected() {
        handoff.given(PROPOSED, ACCEPTED)
                .when(tracking -> tracking.decide(new RejectDelivery(HANDOFF, WHY)))
                .expectException(refused("delivery.not-reported"))
                .expectNoEvents();
    }

    @Test
    void what_is_done_is_not_rejected_afterwards() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED, SIGNED_OFF)
                .when(tracking -> tracking.decide(new RejectDelivery(HANDOFF, WHY)))
                .expectException(refused("delivery.not-reported"))
                .expectNoEvents();
    }
}
