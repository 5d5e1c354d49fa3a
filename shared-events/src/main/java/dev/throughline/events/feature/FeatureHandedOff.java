package dev.throughline.events.feature;

import dev.throughline.events.Decides;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;

/**
 * The feature was handed to a project: the feature's side of a proposed handoff, in the same commit.
 *
 * @param feature the feature
 * @param project the project that it was handed to
 * @param why the reason
 */
@Decides(
        command = "ProposeHandoff",
        by = Role.PRODUCT_MANAGER,
        why = Why.ALWAYS,
        facts = {@Decides.Fact(name = "handoff", of = "feature", keyedBy = "project", value = "project")})
public record FeatureHandedOff(FeatureId feature, ProjectId project, Rationale why) implements FeatureEvent {}
