package dev.throughline.command.product;

import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import org.jspecify.annotations.Nullable;

/** Puts a product idea on the table; any member may. */
record ConceiveProduct(
        ProductId product,
        String name,
        String problem,
        @Nullable String audience,
        Rationale why) implements ProductCommand {}
