package dev.throughline.command.product;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.ProductId;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.ProductEvent;
import dev.throughline.events.product.VisionSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a product's decisions need to know of it.
 *
 * @param id its key
 */
public record ProductState(ProductId id) {

    /** How the product's stream is read. */
    public static final Fold<ProductState> FOLD = Fold.of(ProductEvent.class, ProductState::after);

    private static ProductState after(@Nullable ProductState state, ProductEvent event) {
        return switch (event) {
            case ProductConceived conceived -> new ProductState(conceived.product());
            case VisionSet set -> Objects.requireNonNull(state);
        };
    }
}
