package dev.throughline.command.handoff;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.handoff.HandoffFixture.ACCEPTED;
import static dev.throughline.command.handoff.HandoffFixture.HANDOFF;
import static dev.throughline.command.handoff.HandoffFixture.PROPOSED;
import static dev.throughline.command.handoff.HandoffFixture.WHY;
import static dev.throughline.command.handoff.HandoffFixture.WITHDRAWN;
import static dev.throughline.command.handoff.HandoffFixture.WOUND_DOWN;

import dev.throughline.events.handoff.WindDownConfirmed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmWindDownTest {

    private final HandoffFixture handoff = new HandoffFixture();

    @Test
    void work_that_was_withdrawn_is_wound_down() {
        handoff.given(PROPOSED, ACCEPTED, WITHDRAWN)
                .when(tracking -> tracking.decide(new ConfirmWindDown(HANDOFF, WHY)))
                .expectEvents(new WindDownConfirmed(HANDOFF, WHY));
    }

    @Test
    void it_is_wound_down_once() {
        handoff.given(PROPOSED, ACCEPTED, WITHDRAWN, WOUND_DOWN)
                .when(tracking -> tracking.decide(new ConfirmWindDown(HANDOFF, WHY)))
                .expectException(refused("wind-down.not-due"))
                .expectNoEvents();
    }

    @Test
    void a_proposal_that_was_taken_back_has_no_work_to_wind_down() {
        handoff.given(PROPOSED, WITHDRAWN)
                .when(tracking -> tracking.decide(new ConfirmWindDown(HANDOFF, WHY)))
                .expectException(refused("wind-down.not-due"))
                .expectNoEvents();
    }

    @Test
    void work_in_delivery_is_not_wound_down() {
        handoff.given(PROPOSED, ACCEPTED)
                .when(tracking -> tracking.decide(new ConfirmWindDown(HANDOFF, WHY)))
                .expectException(refused("wind-down.not-due"))
                .expectNoEvents();
    }
}
