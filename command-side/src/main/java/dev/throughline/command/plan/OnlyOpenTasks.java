package dev.throughline.command.plan;

import dev.throughline.command.rule.Rule;
import java.util.Locale;

/** Only a task with something left to do can be decided on: what is done is reopened first, what is cancelled stays so. */
record OnlyOpenTasks(Task task) implements Rule {

    @Override
    public String code() {
        return "task.closed";
    }

    @Override
    public boolean holds() {
        return task.open();
    }

    @Override
    public String explanation() {
        return task.id() + " \"" + task.plan().title() + "\" is "
                + task.state().name().toLowerCase(Locale.ENGLISH) + " already.";
    }
}
