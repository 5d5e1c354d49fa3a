package dev.throughline.command.project;

import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;

/**
 * Let the project run from one day to another.
 *
 * @param project the project
 * @param schedule its days, which must hold the milestones that it has
 * @param why the reason; asked for once there is a schedule
 */
public record ScheduleProject(ProjectId project, Schedule schedule, Rationale why) implements ProjectCommand {}
