package dev.throughline.command.resource;

import dev.throughline.command.mandate.Authority;
import dev.throughline.command.mandate.Mandate;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.Role;
import java.util.List;
import java.util.Map;

/**
 * The allocations for which there is no room, with the project managers who decide on them, as a refusal shows them.
 *
 * @param allocations in the order in which they were decided
 * @param authority who manages which project
 */
record InTheWay(List<Allocation> allocations, Authority authority) {

    List<Map<String, Object>> shown() {
        return allocations.stream().map(this::shown).toList();
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
