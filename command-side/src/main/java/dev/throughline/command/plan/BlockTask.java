package dev.throughline.command.plan;

import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;

/**
 * Say what keeps a task from going on.
 *
 * @param task one that is neither done nor cancelled, and not blocked
 * @param hurdle what is in the way
 * @param technical whether it is a technical hurdle
 * @param threatensDate whether it threatens a committed date
 * @param why the reason
 */
public record BlockTask(TaskId task, String hurdle, boolean technical, boolean threatensDate, Rationale why)
        implements TaskCommand {}
