package dev.throughline.events.project;

import dev.throughline.events.Decides;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * The project manager said how the project stands.
 *
 * @param project the project
 * @param status in one word
 * @param summary in a few
 * @param why the reason
 */
@Decides(
        command = "ReportStatus",
        by = Role.PROJECT_MANAGER,
        facts = {
            @Decides.Fact(
                    name = "status",
                    of = "project",
                    value = {"status", "summary"})
        })
public record StatusReported(ProjectId project, Status status, String summary, Rationale why) implements ProjectEvent {}
