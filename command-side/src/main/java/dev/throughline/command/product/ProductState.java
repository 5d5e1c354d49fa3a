package dev.throughline.command.product;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.GoalId;
import dev.throughline.events.ProductId;
import dev.throughline.events.product.GoalRetired;
import dev.throughline.events.product.GoalSet;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.ProductEvent;
import dev.throughline.events.product.VisionSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What a product's decisions need to know of it.
 *
 * @param id its key
 * @param pursued the goals that were ever set: whether each is still pursued
 */
public record ProductState(ProductId id, PMap<GoalId, Boolean> pursued) {

    /** How the product's stream is read. */
    public static final Fold<ProductState> FOLD =
            Fold.kept("product", 1, ProductState.class, Fold.of(ProductEvent.class, ProductState::after));

    /** Whether there ever was such a goal. */
    public boolean knows(GoalId goal) {
        return pursued.containsKey(goal);
    }

    /** Whether there is such a goal, and it was not retired. */
    public boolean pursues(GoalId goal) {
        return Boolean.TRUE.equals(pursued.get(goal));
    }

    /** How many goals were set: their numbers are 1 to this. */
    int goals() {
        return pursued.size();
    }

    private static ProductState after(@Nullable ProductState state, ProductEvent event) {
        return switch (event) {
            case ProductConceived conceived -> new ProductState(conceived.product(), HashTreePMap.empty());
            case VisionSet set -> known(state);
            case GoalSet set -> known(state).with(set.goal(), true);
            case GoalRetired retired -> known(state).with(retired.goal(), false);
        };
    }

    private ProductState with(GoalId goal, boolean isPursued) {
        return new ProductState(id, pursued.plus(goal, isPursued));
    }

    private static ProductState known(@Nullable ProductState state) {
        return Objects.requireNonNull(state, "a product begins with its idea");
    }
}
