package dev.throughline.command.feature;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Expected;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.feature.PrioritizeFeature.Move;
import dev.throughline.command.mandate.Scope;
import dev.throughline.command.product.Product;
import dev.throughline.command.product.ProductState;
import dev.throughline.events.FactAddress;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/**
 * Takes the decisions about how much features matter, when they are meant to be there, and whether they are to be at all.
 * Ranks are the product's, so whoever gives or takes one holds the product's lock, which comes before those of its features.
 */
@Component
final class FeatureDecisions implements DecisionHandler {

    private final Aggregates<Product> products;
    private final Aggregates<Feature> features;
    private final Rankings rankings;
    private final Gate gate;

    FeatureDecisions(Repositories repositories, Rankings rankings, Gate gate) {
        this.products = repositories.of(Product.class, Product::new, ProductState.FOLD);
        this.features = repositories.of(Feature.class, Feature::new, FeatureState.FOLD);
        this.rankings = rankings;
        this.gate = gate;
    }

    @CommandHandler
    void handle(PrioritizeFeature command) {
        products.load(command.product().stream(), command.product());
        var moved = features.load(
                command.moves().stream().map(move -> move.feature().stream()).toList());
        gate.judge(
                command,
                Scope.of(command.product()),
                command.moves().stream().map(FeatureDecisions::expected).toList());
        Gate.requireWhy(command, moved.values().stream().anyMatch(FeatureDecisions::everHandedOff));
        decide(command, moved);
    }

    @CommandHandler
    void handle(RestorePriority command) {
        var id = command.feature();
        products.load(command.product().stream(), command.product());
        var feature = features.load(id.stream(), id);
        gate.judge(command, Scope.of(command.product()), FactAddress.of(id, "priority"), id.stream());
        Gate.requireWhy(command, everHandedOff(feature));
        var rank = rankings.of(command.product()).place(id, command.priority().rank());
        feature.execute(it -> it.decide(command, rank));
    }

    @CommandHandler
    void handle(TargetFeature command) {
        var id = command.feature();
        var feature = features.load(id.stream(), id);
        gate.judgeOnRevision(command, Scope.of(command.product()), FactAddress.of(id, "target"), id.stream());
        Gate.requireWhy(command, feature.invoke(it -> it.state().target() != null));
        feature.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(DropFeature command) {
        var id = command.feature();
        products.load(command.product().stream(), id);
        var feature = features.load(id.stream(), id);
        gate.judge(command, Scope.of(command.product()), FactAddress.of(id, "drop"), id.stream());
        feature.execute(it -> it.decide(command));
    }

    private void decide(PrioritizeFeature command, Map<String, Aggregate<Feature>> moved) {
        var ranking = rankings.of(command.product());
        for (Move move : command.moves()) {
            var rank = ranking.place(move.feature(), move.rank());
            var feature = Objects.requireNonNull(moved.get(move.feature().stream()));
            feature.execute(it -> it.decide(move, rank, command.why()));
            ranking = ranking.moved(move.feature(), rank);
        }
    }

    private static boolean everHandedOff(Aggregate<Feature> feature) {
        return feature.invoke(it -> it.state().everHandedOff());
    }

    private static Expected expected(Move move) {
        var priority = FactAddress.of(move.feature(), "priority");
        return new Expected(priority, move.feature().stream(), move.revision(), true);
    }
}
