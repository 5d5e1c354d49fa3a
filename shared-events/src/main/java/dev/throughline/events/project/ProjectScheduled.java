package dev.throughline.events.project;

import dev.throughline.events.Decides;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;
import java.time.LocalDate;

/**
 * The project manager decided when the project starts and ends.
 *
 * @param project the project
 * @param start its first day
 * @param end its last day
 * @param why the reason
 */
@Decides(
        command = "ScheduleProject",
        by = Role.PROJECT_MANAGER,
        why = Why.ON_CHANGE,
        revertible = true,
        facts = {
            @Decides.Fact(
                    name = "schedule",
                    of = "project",
                    value = {"start", "end"})
        })
public record ProjectScheduled(ProjectId project, LocalDate start, LocalDate end, Rationale why)
        implements ProjectEvent {}
