package dev.throughline.command.project;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.project.ProjectFixture.CHARTERED;
import static dev.throughline.command.project.ProjectFixture.PILOT_SCHEDULED;
import static dev.throughline.command.project.ProjectFixture.SCHEDULED;
import static dev.throughline.command.project.ProjectFixture.TRACKING;
import static dev.throughline.command.project.ProjectFixture.TRK;
import static dev.throughline.command.project.ProjectFixture.WHY;

import dev.throughline.events.MilestoneId;
import dev.throughline.events.project.MilestoneScheduled;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleMilestoneTest {

    private final ProjectFixture project = new ProjectFixture();

    @Test
    void the_first_milestone_is_number_one_with_the_features_meant_for_it() {
        project.given(CHARTERED)
                .when(trk -> trk.decide(on("2027-02-12")))
                .expectEvents(scheduled("TRK-M1", "2027-02-12"));
    }

    @Test
    void the_next_milestone_gets_the_next_number() {
        project.given(CHARTERED, SCHEDULED, PILOT_SCHEDULED)
                .when(trk -> trk.decide(on("2027-05-03")))
                .expectEvents(scheduled("TRK-M2", "2027-05-03"));
    }

    @Test
    void without_a_schedule_any_day_will_do() {
        project.given(CHARTERED)
                .when(trk -> trk.decide(on("2031-12-31")))
                .expectEvents(scheduled("TRK-M1", "2031-12-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01", "2027-06-30"})
    void the_first_and_the_last_day_of_the_schedule_belong_to_it(String day) {
        project.given(CHARTERED, SCHEDULED).when(trk -> trk.decide(on(day))).expectEvents(scheduled("TRK-M1", day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-31", "2027-07-01"})
    void a_day_outside_the_schedule_is_refused(String day) {
        project.given(CHARTERED, SCHEDULED)
                .when(trk -> trk.decide(on(day)))
                .expectException(refused("milestone.outside-schedule"))
                .expectNoEvents();
    }

    private static ScheduleMilestone on(String due) {
        return new ScheduleMilestone(TRK, "Launch", LocalDate.parse(due), List.of(TRACKING), WHY);
    }

    private static MilestoneScheduled scheduled(String id, String due) {
        return new MilestoneScheduled(new MilestoneId(id), "Launch", LocalDate.parse(due), List.of(TRACKING), WHY);
    }
}
