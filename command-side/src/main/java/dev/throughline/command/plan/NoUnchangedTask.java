package dev.throughline.command.plan;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.TaskId;

/** A decision changes something: what the task is already is not said a second time. */
record NoUnchangedTask(TaskId id, TaskPlan before, TaskPlan then) implements Rule {

    @Override
    public String code() {
        return "task.unchanged";
    }

    @Override
    public boolean holds() {
        return !before.equals(then);
    }

    @Override
    public String explanation() {
        return id + " \"" + before.title() + "\" is planned so already.";
    }
}
