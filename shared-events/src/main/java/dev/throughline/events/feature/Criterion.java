package dev.throughline.events.feature;

import dev.throughline.events.CriterionId;

/**
 * What must hold for a feature to be accepted.
 *
 * @param id its number within the feature, never given to another
 * @param text the criterion in words
 */
public record Criterion(CriterionId id, String text) {}
