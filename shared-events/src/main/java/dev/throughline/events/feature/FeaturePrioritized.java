package dev.throughline.events.feature;

import dev.throughline.events.Decides;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;

/**
 * The product manager decided how much a feature matters now. It carries the whole priority; those pushed aside are not decided.
 *
 * @param feature the feature
 * @param priority its priority from now on
 * @param why the reason
 */
@Decides(
        command = "PrioritizeFeature",
        by = Role.PRODUCT_MANAGER,
        why = Why.AFTER_HANDOFF,
        revertible = true,
        facts = {@Decides.Fact(name = "priority", of = "feature", value = "priority")})
public record FeaturePrioritized(FeatureId feature, Priority priority, Rationale why) implements FeatureEvent {}
