package dev.throughline.events.project;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.ProjectId;

/** What is decided about a project, its schedule, scope, milestones and status. */
public sealed interface ProjectEvent extends DomainEvent
        permits ProjectChartered,
                ProjectScheduled,
                ScopeItemAdded,
                ScopeItemRemoved,
                ScopeBaselined,
                MilestoneScheduled,
                MilestoneRescheduled,
                MilestoneReached,
                MilestoneDropped,
                StatusReported {

    /** The project that it is about. */
    ProjectId project();

    @Override
    default String stream() {
        return project().stream();
    }
}
