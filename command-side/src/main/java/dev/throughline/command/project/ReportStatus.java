package dev.throughline.command.project;

import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.project.Status;

/**
 * Say how the project stands.
 *
 * @param project the project
 * @param status in one word
 * @param summary in a few
 * @param why the reason
 */
public record ReportStatus(ProjectId project, Status status, String summary, Rationale why) implements ProjectCommand {}
