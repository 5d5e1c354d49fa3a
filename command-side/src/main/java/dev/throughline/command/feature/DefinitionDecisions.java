package dev.throughline.command.feature;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.mandate.Scope;
import dev.throughline.command.product.Product;
import dev.throughline.command.product.ProductState;
import dev.throughline.command.wording.Corrections;
import dev.throughline.events.FactAddress;
import dev.throughline.events.FeatureId;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes the decisions about what features are, and what is assumed for them. */
@Component
final class DefinitionDecisions implements DecisionHandler {

    private final Aggregates<Product> products;
    private final Aggregates<Feature> features;
    private final Rankings rankings;
    private final Grounds grounds;
    private final Corrections corrections;
    private final Gate gate;

    DefinitionDecisions(
            Repositories repositories, Rankings rankings, Grounds grounds, Corrections corrections, Gate gate) {
        this.products = repositories.of(Product.class, Product::new, ProductState.FOLD);
        this.features = repositories.of(Feature.class, Feature::new, FeatureState.FOLD);
        this.rankings = rankings;
        this.grounds = grounds;
        this.corrections = corrections;
        this.gate = gate;
    }

    /** The number is the product's next, so its lock is held. */
    @CommandHandler
    void handle(DefineFeature command) {
        var product = command.product();
        products.load(product.stream(), product);
        gate.judge(command, Scope.of(product));
        grounds.require(product, command.definition(), null);
        var next = FeatureId.of(product, rankings.of(product).features() + 1);
        features.create(() -> Feature.defined(command, next));
    }

    @CommandHandler
    void handle(RefineFeature command) {
        var id = command.feature();
        var feature = features.load(id.stream(), id);
        var fact = FactAddress.of(id, "definition");
        gate.judge(command, Scope.of(command.product()), fact, id.stream());
        var before = feature.invoke(it -> it.state().defined().now().goal());
        grounds.require(command.product(), command.definition(), before);
        var corrected = corrections.of(fact, id.stream());
        feature.execute(it -> it.decide(command, corrected));
    }

    @CommandHandler
    void handle(RestoreDefinition command) {
        var id = command.feature();
        var feature = features.load(id.stream(), id);
        var fact = FactAddress.of(id, "definition");
        gate.judge(command, Scope.of(command.product()), fact, id.stream());
        var before = feature.invoke(it -> it.state().defined().now().goal());
        grounds.require(command.product(), Draft.of(command.definition()), before);
        feature.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(StateAssumption command) {
        var id = command.feature();
        var feature = features.load(id.stream(), id);
        gate.judge(command, Scope.of(command.product()));
        feature.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(ConcludeAssumption command) {
        var id = command.assumption();
        var stream = id.feature().stream();
        var feature = features.load(stream, id);
        if (!feature.invoke(it -> it.state().assumptions().containsKey(id))) {
            throw Aggregates.unknown(id).exception();
        }
        gate.judge(command, Scope.of(command.product()), FactAddress.of(id, "conclusion"), stream);
        grounds.require(command.product(), command.insights());
        feature.execute(it -> it.decide(command));
    }
}
