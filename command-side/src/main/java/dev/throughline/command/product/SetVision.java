package dev.throughline.command.product;

import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;

/** Decides what the product is to become. */
record SetVision(ProductId product, String vision, Rationale why) implements ProductCommand {}
