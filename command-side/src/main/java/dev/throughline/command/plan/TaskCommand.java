package dev.throughline.command.plan;

import dev.throughline.events.TaskId;

/** What can be asked about a task that is there. */
public sealed interface TaskCommand extends PlanCommand
        permits EditTask,
                CancelTask,
                AssignTask,
                TakeTask,
                LinkTasks,
                StartTask,
                CompleteTask,
                ReopenTask,
                BlockTask,
                UnblockTask {

    /** The task that it is about. */
    TaskId task();
}
