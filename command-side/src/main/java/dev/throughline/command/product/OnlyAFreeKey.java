package dev.throughline.command.product;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.ProductId;

/**
 * Products and projects share one namespace: {@code FOOD-7} must never be two things.
 *
 * @param taken whether a product or a project has the key
 */
record OnlyAFreeKey(ProductId key, boolean taken) implements Rule {

    @Override
    public String code() {
        return "key.taken";
    }

    @Override
    public boolean holds() {
        return !taken;
    }

    @Override
    public String explanation() {
        return "There is a product or a project " + key + " already. Choose another key.";
    }
}
