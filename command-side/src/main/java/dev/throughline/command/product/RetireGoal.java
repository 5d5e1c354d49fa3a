package dev.throughline.command.product;

import dev.throughline.events.GoalId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;

/** Decides that a goal is not pursued any more. */
record RetireGoal(GoalId goal, Rationale why) implements ProductCommand {

    @Override
    public ProductId product() {
        return goal.product();
    }
}
