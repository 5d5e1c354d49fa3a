package dev.throughline.events.resource;

import dev.throughline.events.Decides;
import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;
import dev.throughline.events.Role;
import java.time.LocalDate;

/**
 * A workspace owner decided how much of a resource there is from a day on.
 *
 * @param resource the resource
 * @param capacity per day: percent of a working day for people and equipment, units for a material
 * @param from the first day on which it holds; what was decided for that day and later days before holds no more
 * @param why the reason
 */
@Decides(
        command = "ChangeCapacity",
        by = Role.WORKSPACE_OWNER,
        facts = {
            @Decides.Fact(
                    name = "capacity",
                    of = "resource",
                    value = {"capacity", "from"})
        })
public record CapacityChanged(ResourceId resource, int capacity, LocalDate from, Rationale why)
        implements ResourceEvent {}
