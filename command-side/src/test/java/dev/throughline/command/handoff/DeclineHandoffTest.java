package dev.throughline.command.handoff;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.handoff.HandoffFixture.ACCEPTED;
import static dev.throughline.command.handoff.HandoffFixture.DECLINED;
import static dev.throughline.command.handoff.HandoffFixture.HANDOFF;
import static dev.throughline.command.handoff.HandoffFixture.PROPOSED;
import static dev.throughline.command.handoff.HandoffFixture.WHY;

import dev.throughline.events.handoff.HandoffDeclined;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclineHandoffTest {

    private final HandoffFixture handoff = new HandoffFixture();

    @Test
    void a_handoff_that_waits_for_an_answer_can_be_declined() {
        handoff.given(PROPOSED)
                .when(tracking -> tracking.decide(new DeclineHandoff(HANDOFF, WHY)))
                .expectEvents(new HandoffDeclined(HANDOFF, WHY));
    }

    @Test
    void an_accepted_handoff_is_not_declined_afterwards() {
        handoff.given(PROPOSED, ACCEPTED)
                .when(tracking -> tracking.decide(new DeclineHandoff(HANDOFF, WHY)))
                .expectException(refused("handoff.answered"))
                .expectNoEvents();
    }

    @Test
    void a_handoff_is_declined_once() {
        handoff.given(PROPOSED, DECLINED)
                .when(tracking -> tracking.decide(new DeclineHandoff(HANDOFF, WHY)))
                .expectException(refused("handoff.answered"))
                .expectNoEvents();
    }
}
