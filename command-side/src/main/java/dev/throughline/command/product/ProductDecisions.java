package dev.throughline.command.product;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.mandate.Scope;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.FactAddress;
import dev.throughline.events.ProjectId;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes the decisions about products as a whole. */
@Component
final class ProductDecisions implements DecisionHandler {

    private final Aggregates<Product> products;
    private final Streams streams;
    private final Gate gate;

    ProductDecisions(Repositories repositories, Streams streams, Gate gate) {
        this.products = repositories.of(Product.class, Product::new, ProductState.FOLD);
        this.streams = streams;
        this.gate = gate;
    }

    @CommandHandler
    void handle(ConceiveProduct command) {
        gate.judge(command, Scope.workspace());
        var id = command.product();
        var taken = streams.exists(id.stream()) | streams.exists(new ProjectId(id.value()).stream());
        Rules.require(new OnlyAFreeKey(id, taken));
        products.create(() -> Product.conceived(command));
    }

    @CommandHandler
    void handle(SetGoal command) {
        var id = command.product();
        var product = products.load(id.stream(), id);
        gate.judge(command, Scope.of(id));
        product.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(RetireGoal command) {
        var id = command.goal();
        var stream = command.product().stream();
        var product = products.load(stream, id);
        if (!product.invoke(it -> it.state().knows(id))) {
            throw Aggregates.unknown(id).exception();
        }
        gate.judge(command, Scope.of(command.product()), FactAddress.of(id, "retirement"), stream);
        product.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(SetVision command) {
        var id = command.product();
        var product = products.load(id.stream(), id);
        gate.judge(command, Scope.of(id), FactAddress.of(id, "vision"), id.stream());
        product.execute(it -> it.decide(command));
    }
}
