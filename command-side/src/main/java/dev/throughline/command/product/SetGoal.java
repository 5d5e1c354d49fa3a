package dev.throughline.command.product;

import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import java.time.LocalDate;

/**
 * Decides what the product is to achieve. The product gives the goal its number.
 *
 * @param baseline the metric's value now
 * @param target the value that it is to have by the day on which it is due
 */
record SetGoal(
        ProductId product,
        String statement,
        String metric,
        String unit,
        double baseline,
        double target,
        LocalDate due,
        Rationale why)
        implements ProductCommand {}
