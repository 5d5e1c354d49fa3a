package dev.throughline.command.handoff;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.handoff.HandoffFixture.ACCEPTED;
import static dev.throughline.command.handoff.HandoffFixture.ASKED;
import static dev.throughline.command.handoff.HandoffFixture.CLARIFIED;
import static dev.throughline.command.handoff.HandoffFixture.DECLINED;
import static dev.throughline.command.handoff.HandoffFixture.HANDOFF;
import static dev.throughline.command.handoff.HandoffFixture.PROPOSED;
import static dev.throughline.command.handoff.HandoffFixture.WHY;

import dev.throughline.events.handoff.ClarificationRequested;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestClarificationTest {

    private final HandoffFixture handoff = new HandoffFixture();

    @Test
    void a_project_asks_before_it_answers() {
        handoff.given(PROPOSED)
                .when(tracking ->
                        tracking.decide(new RequestClarification(HANDOFF, "Does a bicycle courier count?", WHY)))
                .expectEvents(new ClarificationRequested(HANDOFF, "Does a bicycle courier count?", WHY));
    }

    @Test
    void a_second_question_waits_for_the_answer_to_the_first() {
        handoff.given(PROPOSED, ASKED)
                .when(tracking ->
                        tracking.decide(new RequestClarification(HANDOFF, "Does a bicycle courier count?", WHY)))
                .expectException(refused("handoff.clarifying"))
                .expectNoEvents();
    }

    @Test
    void another_question_may_follow_the_answer() {
        handoff.given(PROPOSED, ASKED, CLARIFIED)
                .when(tracking ->
                        tracking.decide(new RequestClarification(HANDOFF, "Does a bicycle courier count?", WHY)))
                .expectEvents(new ClarificationRequested(HANDOFF, "Does a bicycle courier count?", WHY));
    }

    @Test
    void what_is_accepted_is_no_longer_asked_about() {
        handoff.given(PROPOSED, ACCEPTED)
                .when(tracking ->
                        tracking.decide(new RequestClarification(HANDOFF, "Does a bicycle courier count?", WHY)))
                .expectException(refused("handoff.answered"))
                .expectNoEvents();
    }

    @Test
    void what_is_declined_is_no_longer_asked_about() {
        handoff.given(PROPOSED, DECLINED)
                .when(tracking ->
                        tracking.decide(new RequestClarification(HANDOFF, "Does a bicycle courier count?", WHY)))
                .expectException(refused("handoff.answered"))
                .expectNoEvents();
    }

    @Test
    void while_a_question_is_open_the_project_does_not_accept() {
        handoff.given(PROPOSED, ASKED)
                .when(tracking -> tracking.decide(
                        new AcceptHandoff(HANDOFF, HandoffFixture.PILOT, HandoffFixture.WANTED, WHY),
                        HandoffFixture.WANTED))
                .expectException(refused("handoff.clarifying"))
                .expectNoEvents();
    }

    @Test
    void while_a_question_is_open_the_project_does_not_decline() {
        handoff.given(PROPOSED, ASKED)
                .when(tracking -> tracking.decide(new DeclineHandoff(HANDOFF, WHY)))
                .expectException(refused("handoff.clarifying"))
                .expectNoEvents();
    }
}
