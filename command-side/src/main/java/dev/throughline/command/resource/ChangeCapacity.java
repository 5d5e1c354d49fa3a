package dev.throughline.command.resource;

import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;
import java.time.LocalDate;

/**
 * Decide how much of a resource there is from a day on.
 *
 * @param resource the resource
 * @param capacity percent of a working day, 1 to 100; not less than what is allocated on any of those days
 * @param from the first day on which it holds
 * @param why the reason
 */
public record ChangeCapacity(ResourceId resource, int capacity, LocalDate from, Rationale why)
        implements ResourceCommand {}
