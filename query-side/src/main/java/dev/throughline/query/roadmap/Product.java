package dev.throughline.query.roadmap;

import dev.throughline.events.FeatureId;
import org.pcollections.PVector;

/**
 * What there is of a product.
 *
 * @param conceived whether the product itself is there
 * @param features all of them, in the order in which they were defined
 * @param dropped those that are not to be any more, in the order in which that was decided
 */
record Product(boolean conceived, PVector<FeatureId> features, PVector<FeatureId> dropped) {}
