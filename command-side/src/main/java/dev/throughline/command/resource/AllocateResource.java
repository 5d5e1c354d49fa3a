package dev.throughline.command.resource;

import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;

/**
 * Let a resource work for the project; the allocation gets the resource's next number.
 *
 * @param resource the resource
 * @param project the project that it is to work for
 * @param days from when to when
 * @param percent how much of each working day, 1 to 100
 * @param why the reason
 */
public record AllocateResource(ResourceId resource, ProjectId project, Days days, int percent, Rationale why)
        implements ResourceCommand {}
