package dev.throughline.query.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a milestone is thought to be reached, from the pace at which tasks were done lately; or why nothing can be said.
 *
 * @param basis on what it rests
 * @param likely the day; null where nothing can be said
 * @param early the day, should the pace be as good as it may well be; null where nothing can be said
 * @param late the day, should it be as bad as it may well be; null where nothing can be said
 * @param remaining how many tasks are still to be done before it: its own, and those of milestones due earlier
 * @param done how many tasks of the project were done in the days that count
 * @param workingDays how many working days count: those since work began, {@value Forecasts#WINDOW} at most
 */
public record Forecast(
        Basis basis,
        @Nullable LocalDate likely,
        @Nullable LocalDate early,
        @Nullable LocalDate late,
        int remaining,
        int done,
        int workingDays) {

    /** On what a forecast rests. */
    public enum Basis {
        /** The milestone was reached: its day. */
        REACHED,
        /** All its tasks are done: today, since it is not reached yet. */
        ALL_DONE,
        /** The pace of the tasks that were done lately. */
        PACE,
        /** Nothing: no task is planned for it. */
        NO_TASKS,
        /** Nothing: too little was done lately to speak of a pace. */
        TOO_LITTLE_HISTORY
    }

    static Forecast on(Basis basis, LocalDate day) {
        return new Forecast(basis, day, day, day, 0, 0, 0);
    }

    static Forecast none(Basis basis, int remaining, int done, int workingDays) {
        return new Forecast(basis, null, null, null, remaining, done, workingDays);
    }
}
