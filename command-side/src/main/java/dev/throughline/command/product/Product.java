package dev.throughline.command.product;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;

/** A product: an idea first, then what its manager makes of it. */
public final class Product extends EventSourced<ProductState> {

    /** Blank, to be continued from its stream. */
    public Product() {
        super(ProductState.FOLD);
    }

    static Product conceived(ConceiveProduct command) {
        var product = new Product();
        product.apply(new ProductConceived(
                command.product(), command.name(), command.problem(), command.audience(), command.why()));
        return product;
    }

    void decide(SetVision command) {
        apply(new VisionSet(command.product(), command.vision(), command.why()));
    }
}
