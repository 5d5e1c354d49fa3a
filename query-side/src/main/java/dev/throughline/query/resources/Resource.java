package dev.throughline.query.resources;

import dev.throughline.events.AllocationId;
import dev.throughline.events.ResourceId;
import dev.throughline.events.resource.ResourceKind;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * Something to work with.
 *
 * @param kind null before it was registered
 * @param name null for a person, whose name stands in the member directory
 * @param unit what a material is counted in; null for people and equipment
 * @param capacity per day: percent for people and equipment, units for a material
 * @param allocations in the order in which they were decided, released ones among them
 */
public record Resource(
        ResourceId id,
        @Nullable ResourceKind kind,
        @Nullable String name,
        @Nullable String unit,
        int capacity,
        PMap<AllocationId, Allocation> allocations) {

    static Resource none(ResourceId id) {
        return new Resource(id, null, null, null, 0, OrderedPMap.empty());
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
        return new Resource(id, kind, name, unit, capacity, allocations.plus(allocation.id(), allocation));
    }
}
