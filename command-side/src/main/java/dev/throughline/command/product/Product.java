package dev.throughline.command.product;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.GoalId;
import dev.throughline.events.product.GoalRetired;
import dev.throughline.events.product.GoalSet;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;

/** A product: an idea first, then what its manager makes of it. */
public final class Product extends EventSourced<ProductState> {

    /** Blank, to be continued from its stream. */
    public Product() {
        super(ProductState.FOLD);
    }

    static Product conceived(ConceiveProduct command) {
        var product = new Product();
        product.apply(new ProductConceived(
                command.product(), command.name(), command.problem(), command.audience(), command.why()));
        return product;
    }

    void decide(SetGoal command) {
        apply(new GoalSet(
                GoalId.of(command.product(), state().goals() + 1),
                command.statement(),
                command.metric(),
                command.unit(),
                command.baseline(),
                command.target(),
                command.due(),
                null,
                command.why()));
    }

    void decide(RetireGoal command) {
        Rules.require(new NoRetiredGoal(command.goal(), !state().pursues(command.goal())));
        apply(new GoalRetired(command.goal(), command.why()));
    }

    void decide(SetVision command) {
        apply(new VisionSet(command.product(), command.vision(), command.why()));
    }
}
