package dev.throughline.query.roadmap;

import dev.throughline.events.FeatureId;
import org.pcollections.PVector;

/**
 * What there is of a product.
 *
 * @param conceived whether the product itself is there
 * @param features in the order in which they were defined
 */
record Product(boolean conceived, PVector<FeatureId> features) {}
