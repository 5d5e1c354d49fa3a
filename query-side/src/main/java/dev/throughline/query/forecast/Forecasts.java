package dev.throughline.query.forecast;

import dev.throughline.events.ProjectId;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.forecast.Forecast.Basis;
import dev.throughline.query.plan.PlanFold;
import dev.throughline.query.plan.Task;
import dev.throughline.query.timeline.Milestone;
import dev.throughline.query.timeline.TimelineFold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When milestones are thought to be reached: what remains to be done, at the pace of what was done lately. Made from the
 * views and the reading's day alone, so that it is the same as of that day for ever; decision record 0085 says why so.
 */
public final class Forecasts {

    /** So many working days count, or fewer where work began later: four weeks. */
    static final int WINDOW = 20;

    /** Fewer tasks done, or fewer days to count, are no pace. */
    private static final int FEWEST_DONE = 5;

    private static final int FEWEST_DAYS = 5;

    private final Reading reading;

    public Forecasts(Reading reading) {
        this.reading = reading;
    }

    /** When this milestone is thought to be reached; a dropped one never. */
    public Forecast of(Milestone milestone) {
        LocalDate reached = milestone.reached();
        if (reached != null) {
            return Forecast.on(Basis.REACHED, reached);
        }
        List<Task> tasks = PlanFold.of(milestone.id().project(), reading.snapshot());
        List<Task> its = tasks.stream()
                .filter(task -> milestone.id().equals(task.milestone()))
                .toList();
        if (its.isEmpty() || milestone.state() == Milestone.State.DROPPED) {
            return Forecast.none(Basis.NO_TASKS, 0, 0, 0);
        }
        if (its.stream().noneMatch(Task::open)) {
            return Forecast.on(Basis.ALL_DONE, reading.today());
        }
        return atThePace(tasks, before(milestone, tasks));
    }

    /**
     * How far a milestone lies behind a day, above 0 too late: by its forecast, or where there is none, by the day that it
     * is due.
     */
    public long drift(Milestone milestone, LocalDate against) {
        LocalDate likely = of(milestone).likely();
        return ChronoUnit.DAYS.between(against, likely == null ? milestone.due() : likely);
    }

    /** Those still to be done before it: its own, and those of open milestones that are due no later. */
    private int before(Milestone milestone, List<Task> tasks) {
        ProjectId project = milestone.id().project();
        Set<Object> first = TimelineFold.of(project, reading.snapshot()).stream()
                .filter(each -> each.open() && !each.due().isAfter(milestone.due()))
                .map(Milestone::id)
                .collect(Collectors.toSet());
        return Math.toIntExact(tasks.stream()
                .filter(task -> task.open() && task.milestone() != null && first.contains(task.milestone()))
                .count());
    }

    private Forecast atThePace(List<Task> tasks, int remaining) {
        LocalDate today = reading.today();
        int days = tasks.stream()
                .flatMap(task -> Stream.of(task.started(), task.done()).filter(Objects::nonNull))
                .min(Instant::compareTo)
                .map(first -> Math.min(WINDOW, WorkingDays.since(day(first), today)))
                .orElse(0);
        int done = Math.toIntExact(tasks.stream()
                .map(Task::done)
                .filter(moment -> moment != null && WorkingDays.since(day(moment), today) <= days)
                .count());
        if (done < FEWEST_DONE || days < FEWEST_DAYS) {
            return Forecast.none(Basis.TOO_LITTLE_HISTORY, remaining, done, days);
        }
        double spread = Math.sqrt(done);
        return new Forecast(
                Basis.PACE,
                after(remaining, done, days),
                after(remaining, done + spread, days),
                after(remaining, done - spread, days),
                remaining,
                done,
                days);
    }

    /** The day on which what remains is done, if so many tasks are done in so many working days. */
    private LocalDate after(int remaining, double done, int days) {
        return WorkingDays.after(reading.today(), (int) Math.ceil(remaining * days / done));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(reading.zone()).toLocalDate();
    }
}
