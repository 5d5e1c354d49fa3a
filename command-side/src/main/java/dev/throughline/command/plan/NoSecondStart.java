package dev.throughline.command.plan;

import dev.throughline.command.rule.Rule;

/** Work on a task begins once. */
record NoSecondStart(Task task) implements Rule {

    @Override
    public String code() {
        return "task.started";
    }

    @Override
    public boolean holds() {
        return task.state() != Task.State.STARTED;
    }

    @Override
    public String explanation() {
        return task.id() + " \"" + task.plan().title() + "\" was started already.";
    }
}
