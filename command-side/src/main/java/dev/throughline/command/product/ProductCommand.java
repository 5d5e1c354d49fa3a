package dev.throughline.command.product;

import dev.throughline.command.dispatch.Command;
import dev.throughline.events.ProductId;

/** What can be decided about a product as a whole. */
sealed interface ProductCommand extends Command permits ConceiveProduct, SetVision, SetGoal, RetireGoal {

    /** The product that it is about. */
    ProductId product();
}
