package dev.throughline.command.resource;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * How much of a resource there is on which day. Immutable.
 *
 * @param steps what holds from which day on, the earliest first
 * @param absences the days on which there is nothing of it, in the order in which they were recorded
 */
record Capacity(PVector<Step> steps, PVector<Days> absences) {

    /** Nothing at all. */
    static final Capacity NONE = new Capacity(TreePVector.empty(), TreePVector.empty());

    /** @param percent of each working day from that day on */
    record Step(LocalDate from, int percent) {}

    /** So much on every day. */
    static Capacity of(int percent) {
        return NONE.from(LocalDate.MIN, percent);
    }

    /** The same until the day before, and so much from then on. */
    Capacity from(LocalDate day, int percent) {
        var kept = steps.stream().filter(step -> step.from().isBefore(day)).toList();
        return new Capacity(TreePVector.<Step>empty().plusAll(kept).plus(new Step(day, percent)), absences);
    }

    /** The same, but nothing on these days. */
    Capacity without(Days days) {
        return new Capacity(steps, absences.plus(days));
    }

    int on(LocalDate day) {
        return awayOn(day) ? 0 : decidedFor(day);
    }

    boolean awayOn(LocalDate day) {
        return absences.stream().anyMatch(away -> away.hold(day));
    }

    /** What was decided for the day, away or not. */
    int decidedFor(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce(0, (before, step) -> step.percent(), (one, other) -> other);
    }

    /** Whether so much from the day on is what holds already. */
    boolean isFrom(LocalDate day, int percent) {
        return decidedFor(day) == percent
                && steps.stream().filter(step -> step.from().isAfter(day)).allMatch(step -> step.percent() == percent);
    }

    /** Every day on which there may be less than on the day before. */
    Stream<LocalDate> falls() {
        return Stream.concat(steps.stream().map(Step::from), absences.stream().map(Days::from));
    }
}
