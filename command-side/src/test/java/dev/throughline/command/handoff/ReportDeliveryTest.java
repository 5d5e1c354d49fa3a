package dev.throughline.command.handoff;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.handoff.HandoffFixture.ACCEPTED;
import static dev.throughline.command.handoff.HandoffFixture.C1;
import static dev.throughline.command.handoff.HandoffFixture.C2;
import static dev.throughline.command.handoff.HandoffFixture.C3;
import static dev.throughline.command.handoff.HandoffFixture.DELIVERED;
import static dev.throughline.command.handoff.HandoffFixture.PROPOSED;
import static dev.throughline.command.handoff.HandoffFixture.REJECTED;
import static dev.throughline.command.handoff.HandoffFixture.WITHDRAWN;
import static dev.throughline.command.handoff.HandoffFixture.deliver;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportDeliveryTest {

    private final HandoffFixture handoff = new HandoffFixture();

    @Test
    void a_delivery_says_of_each_criterion_what_shows_that_it_is_met() {
        handoff.given(PROPOSED, ACCEPTED)
                .when(tracking -> tracking.decide(deliver(C1, C2)))
                .expectEvents(DELIVERED);
    }

    @Test
    void a_criterion_left_out_is_refused() {
        handoff.given(PROPOSED, ACCEPTED)
                .when(tracking -> tracking.decide(deliver(C2)))
                .expectException(refused("criteria.left-out"))
                .expectNoEvents();
    }

    @Test
    void a_criterion_that_was_not_handed_off_is_refused() {
        handoff.given(PROPOSED, ACCEPTED)
                .when(tracking -> tracking.decide(deliver(C1, C2, C3)))
                .expectException(refused("criterion.not-covered"))
                .expectNoEvents();
    }

    @Test
    void what_was_not_accepted_is_not_delivered() {
        handoff.given(PROPOSED)
                .when(tracking -> tracking.decide(deliver(C1, C2)))
                .expectException(refused("handoff.not-in-delivery"))
                .expectNoEvents();
    }

    @Test
    void it_is_not_reported_again_before_a_word_on_it() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED)
                .when(tracking -> tracking.decide(deliver(C1, C2)))
                .expectException(refused("handoff.not-in-delivery"))
                .expectNoEvents();
    }

    @Test
    void it_is_reported_again_once_it_was_rejected() {
        handoff.given(PROPOSED, ACCEPTED, DELIVERED, REJECTED)
                .when(tracking -> tracking.decide(deliver(C1, C2)))
                .expectEvents(DELIVERED);
    }

    @Test
    void what_was_withdrawn_is_not_delivered() {
        handoff.given(PROPOSED, ACCEPTED, WITHDRAWN)
                .when(tracking -> tracking.decide(deliver(C1, C2)))
                .expectException(refused("handoff.not-in-delivery"))
                .expectNoEvents();
    }
}
