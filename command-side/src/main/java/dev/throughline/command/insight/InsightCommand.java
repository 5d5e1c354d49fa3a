package dev.throughline.command.insight;

import dev.throughline.command.dispatch.Command;
import dev.throughline.events.ProductId;

/** What can be contributed about customers and market. */
sealed interface InsightCommand extends Command permits RecordInsight {

    /** The product that it was learnt for. */
    ProductId product();
}
