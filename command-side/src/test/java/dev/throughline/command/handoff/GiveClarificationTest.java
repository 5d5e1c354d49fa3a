package dev.throughline.command.handoff;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.handoff.HandoffFixture.ASKED;
import static dev.throughline.command.handoff.HandoffFixture.CLARIFIED;
import static dev.throughline.command.handoff.HandoffFixture.HANDOFF;
import static dev.throughline.command.handoff.HandoffFixture.PROPOSED;
import static dev.throughline.command.handoff.HandoffFixture.WHY;

import dev.throughline.events.handoff.ClarificationGiven;
import dev.throughline.events.handoff.HandoffDeclined;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GiveClarificationTest {

    private final HandoffFixture handoff = new HandoffFixture();

    @Test
    void a_question_is_answered_and_the_project_answers_next() {
        handoff.given(PROPOSED, ASKED)
                .when(tracking -> tracking.decide(new GiveClarification(HANDOFF, "Every courier does", WHY)))
                .expectEvents(new ClarificationGiven(HANDOFF, "Every courier does", WHY));
    }

    @Test
    void what_nobody_asked_is_not_answered() {
        handoff.given(PROPOSED)
                .when(tracking -> tracking.decide(new GiveClarification(HANDOFF, "Every courier does", WHY)))
                .expectException(refused("clarification.not-requested"))
                .expectNoEvents();
    }

    @Test
    void a_question_is_answered_once() {
        handoff.given(PROPOSED, ASKED, CLARIFIED)
                .when(tracking -> tracking.decide(new GiveClarification(HANDOFF, "Every courier does", WHY)))
                .expectException(refused("clarification.not-requested"))
                .expectNoEvents();
    }

    @Test
    void after_the_answer_the_project_may_decline() {
        handoff.given(PROPOSED, ASKED, CLARIFIED)
                .when(tracking -> tracking.decide(new DeclineHandoff(HANDOFF, WHY)))
                .expectEvents(new HandoffDeclined(HANDOFF, WHY));
    }
}
