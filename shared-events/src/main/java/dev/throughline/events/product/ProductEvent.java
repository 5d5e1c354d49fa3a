package dev.throughline.events.product;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.ProductId;

/** What is decided about a product as a whole. */
public sealed interface ProductEvent extends DomainEvent permits ProductConceived, VisionSet, GoalSet, GoalRetired {

    /** The product that it is about. */
    ProductId product();

    @Override
    default String stream() {
        return product().stream();
    }
}
