package dev.throughline.query.resources;

import dev.throughline.events.AllocationId;
import dev.throughline.events.ResourceId;
import dev.throughline.events.resource.ResourceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Something to work with.
 *
 * @param kind null before it was registered
 * @param name null for a person, whose name stands in the member directory
 * @param unit what a material is counted in; null for people and equipment
 * @param capacities what there is per day from which day on, the earliest first: percent for people and equipment, units for
 *     a material
 * @param absences when there is nothing of it, in the order in which they were recorded
 * @param allocations in the order in which they were decided, released ones among them
 */
public record Resource(
        ResourceId id,
        @Nullable ResourceKind kind,
        @Nullable String name,
        @Nullable String unit,
        PVector<Step> capacities,
        PVector<Absence> absences,
        PMap<AllocationId, Allocation> allocations) {

    static Resource none(ResourceId id) {
        return new Resource(id, null, null, null, TreePVector.empty(), TreePVector.empty(), OrderedPMap.empty());
    }

    /** So much per day from that day on. */
    public record Step(LocalDate from, int capacity) {}

    /** How much of it there is on a day: nothing where it is away. */
    public int capacityOn(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.covers(day)) ? 0 : decidedFor(day);
    }

    /** How much of it was decided to be there on a day, away or not. */
    public int decidedFor(LocalDate day) {
        return capacities.stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce(0, (before, step) -> step.capacity(), (one, other) -> other);
    }

    /** How much more than there is is allocated on a day; 0 where there is enough. */
    public int overOn(LocalDate day) {
        return Math.max(0, peak(day, day, each -> true) - capacityOn(day));
    }

    /** The most that is allocated on any day of the period, of those allocations only. */
    public int peak(LocalDate from, LocalDate to, Predicate<Allocation> only) {
        return from.datesUntil(to.plusDays(1))
                .mapToInt(day -> allocations.values().stream()
                        .filter(only)
                        .filter(allocation -> allocation.covers(day))
                        .mapToInt(Allocation::amount)
                        .sum())
                .max()
                .orElse(0);
    }

    Resource with(Allocation allocation) {
        return new Resource(id, kind, name, unit, capacities, absences, allocations.plus(allocation.id(), allocation));
    }

    Resource from(LocalDate day, int capacity) {
        List<Step> kept =
                capacities.stream().filter(step -> step.from().isBefore(day)).toList();
        return new Resource(
                id,
                kind,
                name,
                unit,
                TreePVector.<Step>empty().plusAll(kept).plus(new Step(day, capacity)),
                absences,
                allocations);
    }

    Resource with(Absence absence) {
        return new Resource(id, kind, name, unit, capacities, absences.plus(absence), allocations);
    }
}
