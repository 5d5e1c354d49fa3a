package dev.throughline.command.resource;

import dev.throughline.command.mandate.Authority;
import dev.throughline.command.mandate.Mandate;
import dev.throughline.command.mandate.Scope;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Nobody is given away past their capacity on any day.
 *
 * <p>How much is allocated rises only on the first day of an allocation, so it is enough to look at those days, and at
 * the first day asked for.
 */
record OnlyWithinCapacity(int capacity, Collection<Allocation> allocations, Days days, int percent, Authority authority)
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
        var day = fullDays().sorted().findFirst();
        return day.map(full -> "On " + full + ", " + allocatedOn(full) + " of " + capacity
                        + " percent are allocated already: there is no room for " + percent + " more.")
                .orElse("");
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("inTheWay", inTheWay().stream().map(this::shown).toList());
    }

    /** The allocations on the days that have no room, in the order in which they were decided. */
    List<Allocation> inTheWay() {
        var full = fullDays().toList();
        return allocations.stream()
                .filter(allocation -> full.stream().anyMatch(allocation.days()::hold))
                .toList();
    }

    private Stream<LocalDate> fullDays() {
        var rises =
                allocations.stream().map(allocation -> allocation.days().from()).filter(days::hold);
        return Stream.concat(Stream.of(days.from()), rises)
                .distinct()
                .filter(day -> allocatedOn(day) + percent > capacity);
    }

    private int allocatedOn(LocalDate day) {
        return allocations.stream()
                .filter(allocation -> allocation.days().hold(day))
                .mapToInt(Allocation::percent)
                .sum();
    }

    private Map<String, Object> shown(Allocation allocation) {
        var managers = authority.holders(Role.PROJECT_MANAGER, Scope.of(allocation.project())).stream()
                .map(Mandate::member)
                .toList();
        return Map.of(
                "allocation", allocation.id(),
                "project", allocation.project(),
                "from", allocation.days().from(),
                "to", allocation.days().to(),
                "percent", allocation.percent(),
                "projectManagers", managers);
    }
}
