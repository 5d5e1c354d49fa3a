package dev.throughline.query.feature;

import dev.throughline.events.AssumptionId;
import org.pcollections.PVector;

/**
 * What there is of a feature beside its facts.
 *
 * @param defined whether the feature itself is there
 * @param assumptions in the order in which they were stated
 */
record Feature(boolean defined, PVector<AssumptionId> assumptions) {}
