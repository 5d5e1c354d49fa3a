package dev.throughline.command.project;

import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;

/**
 * Measure the project against the scope that it has now.
 *
 * @param project the project
 * @param why the reason
 */
public record BaselineScope(ProjectId project, Rationale why) implements ProjectCommand {}
