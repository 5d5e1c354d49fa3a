package dev.throughline.query.roadmap;

import dev.throughline.query.answer.DeputyAnswer;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Paged;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All products, by key.
 *
 * @param may what the reader may do besides what each item names
 * @param next the cursor of the next page; null on the last
 */
public record ProductsAnswer(
        long position,
        List<ProductItem> items,
        List<String> may,
        @Nullable String next,
        @Nullable Broken broken) implements Paged {

    /**
     * A product in the list.
     *
     * @param manager its product manager; null before one was assigned
     * @param deputies who stands in for the manager, or is to
     * @param features how many there are, those not counted that were dropped
     */
    public record ProductItem(
            String key,
            String name,
            @Nullable FactAnswer manager,
            List<DeputyAnswer> deputies,
            int features,
            List<String> may) {}
}
