package dev.throughline.command.insight;

import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.insight.InsightKind;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what was learnt for a product; it gets the product's next number.
 *
 * @param link an http or https address
 * @param reach how many people it concerns
 */
record RecordInsight(
        ProductId product,
        InsightKind kind,
        String source,
        String text,
        @Nullable String link,
        @Nullable Long reach,
        Rationale why)
        implements InsightCommand {

    /** The stream of all that was learnt for the product. */
    String stream() {
        return InsightsState.stream(product);
    }
}
