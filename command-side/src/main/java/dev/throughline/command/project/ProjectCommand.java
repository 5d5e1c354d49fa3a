package dev.throughline.command.project;

import dev.throughline.command.dispatch.Command;
import dev.throughline.events.ProjectId;

/** What can be asked of a project. */
public sealed interface ProjectCommand extends Command
        permits CharterProject,
                ScheduleProject,
                AddScopeItem,
                RemoveScopeItem,
                BaselineScope,
                ScheduleMilestone,
                RescheduleMilestone,
                ReachMilestone,
                DropMilestone,
                ReportStatus {

    /** The project that it is about. */
    ProjectId project();
}
