package dev.throughline.events.feature;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.Decides;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * The product manager wrote down what has to be true for a feature to be worth it, so that it can be tested.
 *
 * @param assumption the assumption
 * @param text what is assumed
 * @param why the reason
 */
@Decides(
        command = "StateAssumption",
        by = Role.PRODUCT_MANAGER,
        facts = {@Decides.Fact(name = "assumption", of = "assumption", value = "text")})
public record AssumptionStated(AssumptionId assumption, String text, Rationale why) implements FeatureEvent {

    @Override
    public FeatureId feature() {
        return assumption.feature();
    }
}
