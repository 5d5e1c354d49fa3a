package dev.throughline.events.feature;

import dev.throughline.events.Decides;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;

/**
 * The product manager decided that a feature is not to be: it leaves the product's order, and nothing more is decided about it.
 *
 * @param feature the feature
 * @param why the reason
 */
@Decides(
        command = "DropFeature",
        by = Role.PRODUCT_MANAGER,
        why = Why.ALWAYS,
        facts = {@Decides.Fact(name = "drop", of = "feature", is = "DROPPED")})
public record FeatureDropped(FeatureId feature, Rationale why) implements FeatureEvent {}
