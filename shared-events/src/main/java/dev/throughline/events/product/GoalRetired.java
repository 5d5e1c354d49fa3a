package dev.throughline.events.product;

import dev.throughline.events.Decides;
import dev.throughline.events.GoalId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;

/**
 * The product manager decided that a goal is not pursued any more, reached or not. Features may still rest on it; no further
 * one is defined for it.
 *
 * @param goal the goal
 * @param why the reason
 */
@Decides(
        command = "RetireGoal",
        by = Role.PRODUCT_MANAGER,
        why = Why.ALWAYS,
        facts = {@Decides.Fact(name = "retirement", of = "goal", is = "RETIRED")})
public record GoalRetired(GoalId goal, Rationale why) implements ProductEvent {

    @Override
    public ProductId product() {
        return goal.product();
    }
}
