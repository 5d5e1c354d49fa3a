package dev.throughline.command.plan;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.MemberId;

/** A decision changes something: nobody is given a task that they do already. */
record NoUnchangedAssignee(Task task, MemberId member) implements Rule {

    @Override
    public String code() {
        return "task.assigned";
    }

    @Override
    public boolean holds() {
        return !task.isAssignedTo(member);
    }

    @Override
    public String explanation() {
        return member + " does " + task.id() + " \"" + task.plan().title() + "\" already.";
    }
}
