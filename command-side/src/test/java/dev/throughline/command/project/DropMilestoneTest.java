package dev.throughline.command.project;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.project.ProjectFixture.CHARTERED;
import static dev.throughline.command.project.ProjectFixture.PILOT;
import static dev.throughline.command.project.ProjectFixture.PILOT_SCHEDULED;
import static dev.throughline.command.project.ProjectFixture.SCHEDULED;
import static dev.throughline.command.project.ProjectFixture.WHY;

import dev.throughline.events.MilestoneId;
import dev.throughline.events.Rationale;
import dev.throughline.events.project.MilestoneDropped;
import dev.throughline.events.project.MilestoneReached;
import dev.throughline.events.project.MilestoneScheduled;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DropMilestoneTest {

    private static final MilestoneDropped DROPPED = new MilestoneDropped(PILOT, WHY);

    private final ProjectFixture project = new ProjectFixture();

    @Test
    void an_open_milestone_is_dropped() {
        project.given(CHARTERED, SCHEDULED, PILOT_SCHEDULED)
                .when(trk -> trk.decide(new DropMilestone(PILOT, WHY)))
                .expectEvents(DROPPED);
    }

    @Test
    void what_is_dropped_or_reached_is_not_dropped() {
        for (Object closed : List.of(DROPPED, new MilestoneReached(PILOT, LocalDate.of(2027, 2, 10), WHY))) {
            new ProjectFixture()
                    .given(CHARTERED, PILOT_SCHEDULED, closed)
                    .when(trk -> trk.decide(new DropMilestone(PILOT, WHY)))
                    .expectException(refused("milestone.closed"))
                    .expectNoEvents();
        }
    }

    @Test
    void a_dropped_milestone_does_not_move() {
        project.given(CHARTERED, PILOT_SCHEDULED, DROPPED)
                .when(trk -> trk.decide(new RescheduleMilestone(PILOT, LocalDate.of(2027, 2, 19), WHY)))
                .expectException(refused("milestone.closed"))
                .expectNoEvents();
    }

    @Test
    void its_number_is_not_given_again() {
        project.given(CHARTERED, PILOT_SCHEDULED, DROPPED)
                .when(trk -> trk.decide(new ScheduleMilestone(
                        PILOT.project(), "Launch", LocalDate.of(2027, 5, 3), List.of(), Rationale.NONE)))
                .expectEvents(new MilestoneScheduled(
                        new MilestoneId("TRK-M2"), "Launch", LocalDate.of(2027, 5, 3), List.of(), Rationale.NONE));
    }
}
