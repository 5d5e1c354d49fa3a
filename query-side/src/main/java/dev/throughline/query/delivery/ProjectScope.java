package dev.throughline.query.delivery;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ScopeItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * What a project is to deliver.
 *
 * @param items in the order in which they were added, removed ones among them
 * @param baseline what was in scope when the baseline was decided; null until then
 */
record ProjectScope(PMap<ScopeItemId, Item> items, @Nullable List<ScopeItemId> baseline) {

    static final ProjectScope NONE = new ProjectScope(OrderedPMap.empty(), null);

    /**
     * A scope item.
     *
     * @param feature the feature that it serves; null where it serves none
     * @param in whether it is in scope now
     */
    record Item(ScopeItemId id, String title, @Nullable FeatureId feature, boolean in) {}

    ProjectScope with(Item item) {
        return new ProjectScope(items.plus(item.id(), item), baseline);
    }

    boolean inBaseline(Item item) {
        return baseline != null && baseline.contains(item.id());
    }
}
