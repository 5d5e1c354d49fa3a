package dev.throughline.command.plan;

import dev.throughline.command.rule.Rule;

/** Only what is blocked can be unblocked. */
record OnlyBlockedTasks(Task task) implements Rule {

    @Override
    public String code() {
        return "task.not-blocked";
    }

    @Override
    public boolean holds() {
        return task.blocked();
    }

    @Override
    public String explanation() {
        return task.id() + " \"" + task.plan().title() + "\" is not blocked.";
    }
}
