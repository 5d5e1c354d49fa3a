package dev.throughline.command.plan;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.TaskId;

/** A task waits for another one once. */
record NoSecondLink(Task task, TaskId dependsOn) implements Rule {

    @Override
    public String code() {
        return "tasks.linked";
    }

    @Override
    public boolean holds() {
        return !task.dependsOn().contains(dependsOn);
    }

    @Override
    public String explanation() {
        return task.id() + " \"" + task.plan().title() + "\" depends on " + dependsOn + " already.";
    }
}
