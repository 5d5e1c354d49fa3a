package dev.throughline.command.project;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.project.ProjectFixture.CHARTERED;
import static dev.throughline.command.project.ProjectFixture.PILOT;
import static dev.throughline.command.project.ProjectFixture.PILOT_SCHEDULED;
import static dev.throughline.command.project.ProjectFixture.SCHEDULED;
import static dev.throughline.command.project.ProjectFixture.WHY;

import dev.throughline.events.project.MilestoneRescheduled;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RescheduleMilestoneTest {

    private final ProjectFixture.Given pilot = new ProjectFixture().given(CHARTERED, SCHEDULED, PILOT_SCHEDULED);

    @Test
    void a_move_says_from_when_to_when() {
        pilot.when(trk -> trk.decide(to("2027-02-19"))).expectEvents(moved("2027-02-12", "2027-02-19"));
    }

    @Test
    void the_next_move_starts_from_where_the_last_one_ended() {
        new ProjectFixture()
                .given(CHARTERED, SCHEDULED, PILOT_SCHEDULED, moved("2027-02-12", "2027-02-19"))
                .when(trk -> trk.decide(to("2027-02-12")))
                .expectEvents(moved("2027-02-19", "2027-02-12"));
    }

    @Test
    void a_move_to_the_same_day_is_refused() {
        pilot.when(trk -> trk.decide(to("2027-02-12")))
                .expectException(refused("milestone.unchanged"))
                .expectNoEvents();
    }

    @Test
    void a_move_out_of_the_schedule_is_refused() {
        pilot.when(trk -> trk.decide(to("2027-07-01")))
                .expectException(refused("milestone.outside-schedule"))
                .expectNoEvents();
    }

    private static RescheduleMilestone to(String due) {
        return new RescheduleMilestone(PILOT, LocalDate.parse(due), WHY);
    }

    private static MilestoneRescheduled moved(String from, String to) {
        return new MilestoneRescheduled(PILOT, LocalDate.parse(from), LocalDate.parse(to), WHY);
    }
}
