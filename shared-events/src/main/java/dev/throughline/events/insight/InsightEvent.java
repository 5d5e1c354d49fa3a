package dev.throughline.events.insight;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;

/** What is learnt for a product: a stream of its own, so that who contributes is in no product manager's way. */
public sealed interface InsightEvent extends DomainEvent permits InsightRecorded {

    /** The insight that it is about. */
    InsightId insight();

    /** The product that it was recorded for. */
    default ProductId product() {
        return insight().product();
    }

    @Override
    default String stream() {
        return insight().stream();
    }
}
