package dev.throughline.command.project;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.project.ProjectFixture.CHARTERED;
import static dev.throughline.command.project.ProjectFixture.PILOT;
import static dev.throughline.command.project.ProjectFixture.PILOT_SCHEDULED;
import static dev.throughline.command.project.ProjectFixture.SCHEDULED;
import static dev.throughline.command.project.ProjectFixture.TODAY;
import static dev.throughline.command.project.ProjectFixture.WHY;

import dev.throughline.events.project.MilestoneDropped;
import dev.throughline.events.project.MilestoneReached;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachMilestoneTest {

    private final ProjectFixture.Given pilot = new ProjectFixture().given(CHARTERED, SCHEDULED, PILOT_SCHEDULED);

    @Test
    void a_milestone_is_reached_on_a_day() {
        pilot.when(trk -> trk.decide(on("2027-02-10"), TODAY)).expectEvents(reached("2027-02-10"));
    }

    @Test
    void it_may_be_today() {
        pilot.when(trk -> trk.decide(on("2027-02-15"), TODAY)).expectEvents(reached("2027-02-15"));
    }

    @Test
    void a_day_that_is_still_to_come_is_refused() {
        pilot.when(trk -> trk.decide(on("2027-02-16"), TODAY))
                .expectException(refused("milestone.reached-in-future"))
                .expectNoEvents();
    }

    @Test
    void a_milestone_is_reached_once() {
        new ProjectFixture()
                .given(CHARTERED, PILOT_SCHEDULED, reached("2027-02-10"))
                .when(trk -> trk.decide(on("2027-02-11"), TODAY))
                .expectException(refused("milestone.closed"))
                .expectNoEvents();
    }

    @Test
    void a_dropped_milestone_is_not_reached() {
        new ProjectFixture()
                .given(CHARTERED, PILOT_SCHEDULED, new MilestoneDropped(PILOT, WHY))
                .when(trk -> trk.decide(on("2027-02-11"), TODAY))
                .expectException(refused("milestone.closed"))
                .expectNoEvents();
    }

    private static ReachMilestone on(String day) {
        return new ReachMilestone(PILOT, LocalDate.parse(day), WHY);
    }

    private static MilestoneReached reached(String day) {
        return new MilestoneReached(PILOT, LocalDate.parse(day), WHY);
    }
}
