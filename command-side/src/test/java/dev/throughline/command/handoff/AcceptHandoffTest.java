package dev.throughline.command.handoff;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.handoff.HandoffFixture.ACCEPTED;
import static dev.throughline.command.handoff.HandoffFixture.DECLINED;
import static dev.throughline.command.handoff.HandoffFixture.HANDOFF;
import static dev.throughline.command.handoff.HandoffFixture.PILOT;
import static dev.throughline.command.handoff.HandoffFixture.PROPOSED;
import static dev.throughline.command.handoff.HandoffFixture.WHY;

import dev.throughline.events.handoff.HandoffAccepted;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptHandoffTest {

    private static final LocalDate PILOT_DUE = LocalDate.of(2027, 2, 12);

    private final HandoffFixture handoff = new HandoffFixture();

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-12", "2027-02-19", "2027-02-28"})
    void a_project_commits_to_any_day_from_the_milestone_to_the_day_wanted(String committed) {
        handoff.given(PROPOSED)
                .when(tracking -> tracking.decide(on(committed), PILOT_DUE))
                .expectEvents(new HandoffAccepted(HANDOFF, PILOT, LocalDate.parse(committed), WHY));
    }

    @Test
    void a_commitment_before_its_milestone_is_refused() {
        handoff.given(PROPOSED)
                .when(tracking -> tracking.decide(on("2027-02-11"), PILOT_DUE))
                .expectException(refused("commitment.before-milestone"))
                .expectNoEvents();
    }

    @Test
    void a_commitment_after_the_day_wanted_is_refused() {
        handoff.given(PROPOSED)
                .when(tracking -> tracking.decide(on("2027-03-01"), PILOT_DUE))
                .expectException(refused("commitment.after-wanted"))
                .expectNoEvents();
    }

    @Test
    void a_handoff_is_accepted_once() {
        handoff.given(PROPOSED, ACCEPTED)
                .when(tracking -> tracking.decide(on("2027-02-19"), PILOT_DUE))
                .expectException(refused("handoff.answered"))
                .expectNoEvents();
    }

    @Test
    void a_declined_handoff_is_not_accepted_afterwards() {
        handoff.given(PROPOSED, DECLINED)
                .when(tracking -> tracking.decide(on("2027-02-19"), PILOT_DUE))
                .expectException(refused("handoff.answered"))
                .expectNoEvents();
    }

    @Test
    void once_it_is_proposed_again_it_can_be_accepted() {
        handoff.given(PROPOSED, DECLINED, PROPOSED)
                .when(tracking -> tracking.decide(on("2027-02-19"), PILOT_DUE))
                .expectEvents(new HandoffAccepted(HANDOFF, PILOT, LocalDate.of(2027, 2, 19), WHY));
    }

    private static AcceptHandoff on(String committed) {
        return new AcceptHandoff(HANDOFF, PILOT, LocalDate.parse(committed), WHY);
    }
}
