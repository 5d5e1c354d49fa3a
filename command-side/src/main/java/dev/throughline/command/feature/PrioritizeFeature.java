package dev.throughline.command.feature;

import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Rice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides how much features of a product matter: in order, each into the list that the one before left. */
record PrioritizeFeature(ProductId product, List<Move> moves, Rationale why) implements FeatureCommand {

    /**
     * One feature's new priority; what is null keeps its value.
     *
     * @param revision what is believed to be its latest priority
     * @param rank the place that it takes, from 1; past the end is the end
     */
    record Move(
            FeatureId feature,
            Revision revision,
            @Nullable Horizon horizon,
            @Nullable Integer rank,
            @Nullable Boolean mvp,
            @Nullable Rice rice) {}
}
