package dev.throughline.events.product;

import dev.throughline.events.CompanyGoalId;
import dev.throughline.events.Decides;
import dev.throughline.events.GoalId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The product manager decided what the product is to achieve, so that anybody can tell whether it did.
 *
 * @param goal the goal
 * @param statement what is to be achieved, in words
 * @param metric what tells it, e.g. {@code support calls per order}
 * @param unit in which the metric is counted, e.g. {@code %}
 * @param baseline the metric's value when the goal was set
 * @param target the value that it is to have
 * @param due the day by which it is to have it
 * @param companyGoal the goal of the company that it contributes to; null where none is named
 * @param why the reason
 */
@Decides(
        command = "SetGoal",
        by = Role.PRODUCT_MANAGER,
        facts = {
            @Decides.Fact(
                    name = "goal",
                    of = "goal",
                    value = {"statement", "metric", "unit", "baseline", "target", "due", "companyGoal"})
        })
public record GoalSet(
        GoalId goal,
        String statement,
        String metric,
        String unit,
        double baseline,
        double target,
        LocalDate due,
        @Nullable CompanyGoalId companyGoal,
        Rationale why)
        implements ProductEvent {

    @Override
    public ProductId product() {
        return goal.product();
    }
}
