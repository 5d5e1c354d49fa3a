package dev.throughline.command.plan;

import dev.throughline.command.rule.Rule;

/** A decision changes something: what the task is already is not said a second time. */
record NoUnchangedTask(Task task, TaskPlan then) implements Rule {

    @Override
    public String code() {
        return "task.unchanged";
    }

    @Override
    public boolean holds() {
        return !task.plan().equals(then);
    }

    @Override
    public String explanation() {
        return task.id() + " \"" + task.plan().title() + "\" is planned so already.";
    }
}
