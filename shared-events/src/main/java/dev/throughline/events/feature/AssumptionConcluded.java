package dev.throughline.events.feature;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.Decides;
import dev.throughline.events.FeatureId;
import dev.throughline.events.InsightId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.util.List;

/**
 * The product manager decided whether an assumption holds.
 *
 * @param assumption the assumption
 * @param result whether it holds
 * @param insights the evidence
 * @param why the reason
 */
@Decides(
        command = "ConcludeAssumption",
        by = Role.PRODUCT_MANAGER,
        revertible = true,
        facts = {
            @Decides.Fact(
                    name = "conclusion",
                    of = "assumption",
                    value = {"result", "insights"})
        })
public record AssumptionConcluded(AssumptionId assumption, Conclusion result, List<InsightId> insights, Rationale why)
        implements FeatureEvent {

    public AssumptionConcluded {
        insights = List.copyOf(insights);
    }

    @Override
    public FeatureId feature() {
        return assumption.feature();
    }
}
