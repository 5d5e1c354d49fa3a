package dev.throughline.command.feature;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.feature.Conclusion;
import java.util.List;

/**
 * Decides whether an assumption holds.
 *
 * @param insights the evidence; may be empty
 */
record ConcludeAssumption(AssumptionId assumption, Conclusion result, List<InsightId> insights, Rationale why)
        implements FeatureCommand {

    @Override
    public ProductId product() {
        return assumption.feature().product();
    }
}
