package dev.throughline.command.plan;

import dev.throughline.command.rule.Rule;

/** What is in the way of a task is overcome first: a blocked task is neither begun nor done, nor blocked a second time. */
record NoHurdle(Task task) implements Rule {

    @Override
    public String code() {
        return "task.blocked";
    }

    @Override
    public boolean holds() {
        return !task.blocked();
    }

    @Override
    public String explanation() {
        return task.id() + " \"" + task.plan().title() + "\" is blocked: unblock it first.";
    }
}
