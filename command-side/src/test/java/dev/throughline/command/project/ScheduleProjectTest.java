package dev.throughline.command.project;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.project.ProjectFixture.CHARTERED;
import static dev.throughline.command.project.ProjectFixture.PILOT;
import static dev.throughline.command.project.ProjectFixture.PILOT_SCHEDULED;
import static dev.throughline.command.project.ProjectFixture.SCHEDULED;
import static dev.throughline.command.project.ProjectFixture.TRK;
import static dev.throughline.command.project.ProjectFixture.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.project.MilestoneDropped;
import dev.throughline.events.project.ProjectScheduled;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleProjectTest {

    private final ProjectFixture project = new ProjectFixture();

    @Test
    void a_project_gets_its_first_schedule() {
        project.given(CHARTERED)
                .when(trk -> trk.decide(from("2027-01-01", "2027-06-30")))
                .expectEvents(new ProjectScheduled(TRK, day("2027-01-01"), day("2027-06-30"), WHY));
    }

    @Test
    void a_milestone_may_be_due_on_the_first_and_on_the_last_day_of_a_new_schedule() {
        project.given(CHARTERED, SCHEDULED, PILOT_SCHEDULED)
                .when(trk -> trk.decide(from("2027-02-12", "2027-02-12")))
                .expectEvents(new ProjectScheduled(TRK, day("2027-02-12"), day("2027-02-12"), WHY));
    }

    @Test
    void a_schedule_that_ends_before_a_milestone_is_refused() {
        project.given(CHARTERED, SCHEDULED, PILOT_SCHEDULED)
                .when(trk -> trk.decide(from("2027-01-01", "2027-02-11")))
                .expectException(refused("schedule.excludes-milestones"))
                .expectNoEvents();
    }

    @Test
    void a_schedule_that_begins_after_a_milestone_is_refused() {
        project.given(CHARTERED, SCHEDULED, PILOT_SCHEDULED)
                .when(trk -> trk.decide(from("2027-02-13", "2027-06-30")))
                .expectException(refused("schedule.excludes-milestones"))
                .expectNoEvents();
    }

    @Test
    void the_refusal_names_the_milestones_left_outside_and_no_other() {
        var rule = new NoMilestoneLeftOutside(
                new Schedule(day("2027-03-01"), day("2027-06-30")),
                List.of(
                        new Milestone(ProjectFixture.PILOT, "Pilot", day("2027-02-12"), Milestone.State.OPEN),
                        new Milestone(
                                new dev.throughline.events.MilestoneId("TRK-M2"),
                                "Launch",
                                day("2027-05-03"),
                                Milestone.State.OPEN)));

        assertThat(rule.explanation())
                .contains("TRK-M1 \"Pilot\" on 2027-02-12")
                .doesNotContain("Launch");
    }

    @Test
    void a_dropped_milestone_holds_no_schedule() {
        new ProjectFixture()
                .given(CHARTERED, PILOT_SCHEDULED, new MilestoneDropped(PILOT, WHY))
                .when(trk -> trk.decide(from("2027-03-01", "2027-06-30")))
                .expectEvents(new ProjectScheduled(TRK, day("2027-03-01"), day("2027-06-30"), WHY));
    }

    @Test
    void the_schedule_that_stands_is_not_decided_again() {
        project.given(CHARTERED, SCHEDULED)
                .when(trk -> trk.decide(from("2027-01-01", "2027-06-30")))
                .expectException(refused("schedule.unchanged"))
                .expectNoEvents();
    }

    private static ScheduleProject from(String start, String end) {
        return new ScheduleProject(TRK, new Schedule(day(start), day(end)), WHY);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
