package dev.throughline.command.product;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.GoalId;

/**
 * A goal that is not pursued any more is not retired again, and no feature is defined for it.
 *
 * @param retired whether it was retired
 */
public record NoRetiredGoal(GoalId goal, boolean retired) implements Rule {

    @Override
    public String code() {
        return "goal.retired";
    }

    @Override
    public boolean holds() {
        return !retired;
    }

    @Override
    public String explanation() {
        return goal + " was retired: it is not pursued any more. Name a goal that stands, or none.";
    }
}
