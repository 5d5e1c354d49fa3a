package dev.throughline.events.product;

import dev.throughline.events.Decides;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;

/**
 * The product manager decided what the product is to become.
 *
 * @param product the product
 * @param vision the vision in words
 * @param why the reason
 */
@Decides(
        command = "SetVision",
        by = Role.PRODUCT_MANAGER,
        why = Why.ALWAYS,
        revertible = true,
        facts = {@Decides.Fact(name = "vision", of = "product", value = "vision")})
public record VisionSet(ProductId product, String vision, Rationale why) implements ProductEvent {}
