package dev.throughline.command.resource;

import dev.throughline.command.mandate.Authority;
import dev.throughline.command.rule.Rule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is promised is kept: a capacity is not lowered below what is allocated on any day from then on. How much is
 * allocated rises only on the first day of an allocation, so it is enough to look at those, and at the first day asked for.
 */
record OnlyAboveAllocations(int capacity, LocalDate from, Collection<Allocation> allocations, Authority authority)
        implements Rule {

    @Override
    public String code() {
        return "capacity.below-allocations";
    }

    @Override
    public boolean holds() {
        return fullDays().findAny().isEmpty();
    }

    @Override
    public String explanation() {
        return fullDays()
                .sorted()
                .findFirst()
                .map(day -> Allocation.on(day, allocations) + " percent are allocated on " + day + ", more than "
                        + capacity + ": they are released first.")
                .orElse("");
    }

    @Override
    public Map<String, Object> members() {
        var full = fullDays().toList();
        List<Allocation> inTheWay = allocations.stream()
                .filter(allocation -> full.stream().anyMatch(allocation.days()::hold))
                .toList();
        return Map.of("inTheWay", new InTheWay(inTheWay, authority).shown());
    }

    private Stream<LocalDate> fullDays() {
        var rises = allocations.stream().map(allocation -> allocation.days().from());
        return Stream.concat(Stream.of(from), rises)
                .filter(day -> !day.isBefore(from))
                .distinct()
                .filter(day -> Allocation.on(day, allocations) > capacity);
    }
}
