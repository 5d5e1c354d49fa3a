package dev.throughline.command.feature;

import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import java.util.List;

/**
 * Decides what a new feature is. The product gives it its number.
 *
 * @param acceptanceCriteria in words; the feature numbers them C1, C2, …
 */
record DefineFeature(
        ProductId product,
        String title,
        String problem,
        String audience,
        String valueHypothesis,
        List<String> acceptanceCriteria,
        Rationale why)
        implements FeatureCommand {}
