package dev.throughline.command.feature;

import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;

/**
 * Decides what a new feature is. The product gives it its number, and the feature its criteria theirs.
 *
 * @param definition what it is to be; all its criteria are new
 */
record DefineFeature(ProductId product, Draft definition, Rationale why) implements FeatureCommand {}
