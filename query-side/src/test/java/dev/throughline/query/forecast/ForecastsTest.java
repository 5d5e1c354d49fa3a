package dev.throughline.query.forecast;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.query.FoodDelivery.PILOT;
import static dev.throughline.query.FoodDelivery.TRK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MilestoneId;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;
import dev.throughline.events.plan.Discipline;
import dev.throughline.events.plan.TaskCancelled;
import dev.throughline.events.plan.TaskCompleted;
import dev.throughline.events.plan.TaskPlanned;
import dev.throughline.events.plan.TaskReopened;
import dev.throughline.events.plan.TaskStarted;
import dev.throughline.events.project.MilestoneReached;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.forecast.Forecast.Basis;
import dev.throughline.query.timeline.TimelineFold;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Work began on Monday, 15 March 2027; the question is asked on Monday, 29 March: ten working days later. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForecastsTest {

    private static final String NOW = "2027-03-29T08:00:00Z";

    private static final MilestoneId LATER = new MilestoneId("TRK-M2");
    private final Story story = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE)
            .story()
            .by(Story.JANE, Role.PROJECT_MANAGER)
            .at("2027-03-15T10:00:00Z");
    private int planned;

    @Test
    void what_remains_is_done_at_the_pace_of_what_was_done_with_a_range() {
        done(9, PILOT);
        open(9, PILOT);

        var forecast = forecast(PILOT);

        // 9 in 10 working days: 9 more take 10; with ±3 tasks at 12 in 10 days 7.5, at 6 in 10 days 15
        assertThat(forecast)
                .isEqualTo(new Forecast(
                        Basis.PACE,
                        LocalDate.of(2027, 4, 12),
                        LocalDate.of(2027, 4, 8),
                        LocalDate.of(2027, 4, 19),
                        9,
                        9,
                        10));
    }

    @Test
    void few_tasks_done_are_no_pace() {
        done(4, PILOT);
        open(2, PILOT);

        assertThat(forecast(PILOT)).isEqualTo(Forecast.none(Basis.TOO_LITTLE_HISTORY, 2, 4, 10));
    }

    @Test
    void a_few_days_are_no_pace() {
        done(6, PILOT);
        open(2, PILOT);

        assertThat(forecast(PILOT, "2027-03-18T08:00:00Z").basis()).isEqualTo(Basis.TOO_LITTLE_HISTORY);
    }

    @Test
    void what_was_done_long_ago_is_not_the_pace_of_today() {
        done(9, PILOT);
        open(9, PILOT);

        var later = forecast(PILOT, "2027-06-01T08:00:00Z");

        assertThat(later).isEqualTo(Forecast.none(Basis.TOO_LITTLE_HISTORY, 9, 0, 20));
    }

    @Test
    void a_later_milestone_waits_for_the_tasks_of_earlier_ones() {
        story.decided(new MilestoneScheduled(LATER, "Launch", LocalDate.of(2027, 6, 1), List.of(), NONE));
        done(9, PILOT);
        open(4, PILOT);
        open(5, LATER);
        open(7, null);

        assertThat(forecast(PILOT).remaining()).isEqualTo(4);
        assertThat(forecast(LATER).remaining()).isEqualTo(9);
    }

    @Test
    void a_milestone_without_tasks_has_no_forecast_and_is_behind_by_its_own_day() {
        done(9, null);

        assertThat(forecast(PILOT).basis()).isEqualTo(Basis.NO_TASKS);
        assertThat(drift("2027-05-10")).isEqualTo(4);
    }

    @Test
    void with_a_forecast_it_is_behind_by_that() {
        done(9, PILOT);
        open(9, PILOT);

        assertThat(drift("2027-04-10")).isEqualTo(2);
    }

    @Test
    void when_all_is_done_it_is_today_and_when_it_is_reached_it_is_that_day() {
        done(9, PILOT);
        assertThat(forecast(PILOT)).isEqualTo(Forecast.on(Basis.ALL_DONE, LocalDate.of(2027, 3, 29)));

        story.decided(new MilestoneReached(PILOT, LocalDate.of(2027, 3, 26), NONE));
        assertThat(forecast(PILOT)).isEqualTo(Forecast.on(Basis.REACHED, LocalDate.of(2027, 3, 26)));
    }

    @Test
    void what_was_reopened_is_not_done_and_what_was_cancelled_is_not_to_be_done() {
        done(9, PILOT);
        open(3, PILOT);
        story.decided(new TaskReopened(new TaskId("TRK-1"), NONE))
                .decided(new TaskCancelled(new TaskId("TRK-12"), NONE));

        assertThat(forecast(PILOT).done()).isEqualTo(8);
        assertThat(forecast(PILOT).remaining()).isEqualTo(3);
    }

    private void done(int many, @Nullable MilestoneId milestone) {
        for (var each = 0; each < many; each++) {
            var task = plan(milestone);
            story.at("2027-03-15T10:00:00Z").decided(new TaskStarted(task, NONE));
            story.at("2027-03-17T10:00:00Z").decided(new TaskCompleted(task, NONE));
        }
    }

    private void open(int many, @Nullable MilestoneId milestone) {
        for (var each = 0; each < many; each++) {
            plan(milestone);
        }
    }

    private TaskId plan(@Nullable MilestoneId milestone) {
        var task = TaskId.of(TRK, ++planned);
        story.decided(
                new TaskPlanned(task, Story.JANE, "Work", Discipline.QA, null, milestone, null, null, null, NONE));
        return task;
    }

    private Forecast forecast(MilestoneId milestone) {
        return forecast(milestone, NOW);
    }

    private Forecast forecast(MilestoneId milestone, String now) {
        var reading = story.read(Story.JANE, now);
        return new Forecasts(reading)
                .of(TimelineFold.milestone(milestone, reading.snapshot()).orElseThrow());
    }

    private long drift(String against) {
        var reading = story.read(Story.JANE, NOW);
        return new Forecasts(reading)
                .drift(TimelineFold.milestone(PILOT, reading.snapshot()).orElseThrow(), LocalDate.parse(against));
    }
}
