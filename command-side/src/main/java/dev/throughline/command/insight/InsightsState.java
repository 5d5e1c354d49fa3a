package dev.throughline.command.insight;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import dev.throughline.events.insight.InsightEvent;
import dev.throughline.events.insight.InsightRecorded;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a product's insights.
 *
 * @param recorded how many there are: their numbers are 1 to this
 */
public record InsightsState(int recorded) {

    /** How the stream is read. */
    public static final Fold<InsightsState> FOLD =
            Fold.kept("insights", 1, InsightsState.class, Fold.of(InsightEvent.class, InsightsState::after));

    /** The stream of all that was learnt for the product. */
    public static String stream(ProductId product) {
        return InsightId.of(product, 1).stream();
    }

    /** Whether there is such an insight of this product. */
    public boolean knows(InsightId insight) {
        return insight.number() <= recorded;
    }

    private static InsightsState after(@Nullable InsightsState state, InsightEvent event) {
        return switch (event) {
            case InsightRecorded insight -> new InsightsState(insight.insight().number());
        };
    }
}
