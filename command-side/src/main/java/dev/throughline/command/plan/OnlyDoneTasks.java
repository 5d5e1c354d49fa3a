package dev.throughline.command.plan;

import dev.throughline.command.rule.Rule;
import java.util.Locale;

/** Only what is done can be reopened. */
record OnlyDoneTasks(Task task) implements Rule {

    @Override
    public String code() {
        return "task.not-done";
    }

    @Override
    public boolean holds() {
        return task.state() == Task.State.DONE;
    }

    @Override
    public String explanation() {
        return task.id() + " \"" + task.plan().title() + "\" is not done: it is "
                + task.state().name().toLowerCase(Locale.ENGLISH) + ".";
    }
}
