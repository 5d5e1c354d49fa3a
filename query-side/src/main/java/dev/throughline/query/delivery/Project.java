package dev.throughline.query.delivery;

import dev.throughline.events.AllocationId;
import org.pcollections.PVector;

/**
 * What there is of a project.
 *
 * @param chartered whether the project itself is there
 * @param allocations in the order in which they were decided, released ones among them
 */
record Project(boolean chartered, PVector<AllocationId> allocations) {}
