package dev.throughline.events.plan;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.TaskId;

/** What is decided about a project's tasks, and what those who do them report. */
public sealed interface PlanEvent extends DomainEvent
        permits TaskPlanned,
                TaskEdited,
                TaskCancelled,
                TaskAssigned,
                TaskTaken,
                TasksLinked,
                TaskStarted,
                TaskCompleted,
                TaskReopened,
                TaskBlocked,
                TaskUnblocked {

    /** The task that it is about. */
    TaskId task();

    @Override
    default String stream() {
        return task().project().planStream();
    }
}
