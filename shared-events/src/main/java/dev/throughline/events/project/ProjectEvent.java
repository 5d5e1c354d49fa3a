package dev.throughline.events.project;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.ProjectId;

/** What is decided about a project, its schedule and its milestones. */
public sealed interface ProjectEvent extends DomainEvent
        permits ProjectChartered, ProjectScheduled, MilestoneScheduled, MilestoneRescheduled {

    /** The project that it is about. */
    ProjectId project();

    @Override
    default String stream() {
        return project().stream();
    }
}
