package dev.throughline.command.resource;

import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;

/**
 * Say when one is away. What is allocated on these days stays: its project managers see that it is too much.
 *
 * @param resource whoever asks
 * @param days from when to when
 * @param why the reason
 */
public record RecordAbsence(ResourceId resource, Days days, Rationale why) implements ResourceCommand {}
