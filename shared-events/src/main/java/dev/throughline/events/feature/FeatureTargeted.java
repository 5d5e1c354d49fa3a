package dev.throughline.events.feature;

import dev.throughline.events.Decides;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Quarter;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;

/**
 * The product manager decided in which quarter a feature is meant to be there: an aim for planning, not a commitment.
 *
 * @param feature the feature
 * @param quarter the quarter
 * @param why the reason
 */
@Decides(
        command = "TargetFeature",
        by = Role.PRODUCT_MANAGER,
        why = Why.ON_CHANGE,
        revertible = true,
        facts = {@Decides.Fact(name = "target", of = "feature", value = "quarter")})
public record FeatureTargeted(FeatureId feature, Quarter quarter, Rationale why) implements FeatureEvent {}
