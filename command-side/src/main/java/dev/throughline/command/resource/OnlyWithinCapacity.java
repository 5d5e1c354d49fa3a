package dev.throughline.command.resource;

import dev.throughline.command.mandate.Authority;
import dev.throughline.command.rule.Rule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Nobody is given away past their capacity on any day.
 *
 * <p>How much is allocated rises only on the first day of an allocation, and what there is falls only on days that
 * {@link Capacity#falls} names, so it is enough to look at those days, and at the first day asked for.
 */
record OnlyWithinCapacity(
        Capacity capacity, Collection<Allocation> allocations, Days days, int percent, Authority authority)
        implements Rule {

    @Override
    public String code() {
        return "allocation.over-capacity";
    }

    @Override
    public boolean holds() {
        return fullDays().findAny().isEmpty();
    }

    @Override
    public String explanation() {
        return fullDays().sorted().findFirst().map(this::explained).orElse("");
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("inTheWay", new InTheWay(inTheWay(), authority).shown());
    }

    /** The allocations on the days that have no room, in the order in which they were decided. */
    List<Allocation> inTheWay() {
        var full = fullDays().toList();
        return allocations.stream()
                .filter(allocation -> full.stream().anyMatch(allocation.days()::hold))
                .toList();
    }

    private String explained(LocalDate full) {
        if (capacity.awayOn(full)) {
            return "They are away on " + full + ": allocate them before and after.";
        }
        return "On " + full + ", " + allocatedOn(full) + " of " + capacity.on(full)
                + " percent are allocated already: there is no room for " + percent + " more.";
    }

    private Stream<LocalDate> fullDays() {
        var rises = allocations.stream().map(allocation -> allocation.days().from());
        return Stream.concat(Stream.of(days.from()), Stream.concat(rises, capacity.falls()))
                .filter(days::hold)
                .distinct()
                .filter(day -> allocatedOn(day) + percent > capacity.on(day));
    }

    private int allocatedOn(LocalDate day) {
        return Allocation.on(day, allocations);
    }
}
