package dev.throughline.query.roadmap;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Role;
import dev.throughline.query.answer.Page;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.authority.Place;
import dev.throughline.query.board.CardAnswer;
import dev.throughline.query.board.Cards;
import dev.throughline.query.feature.FeatureAnswer;
import dev.throughline.query.feature.Features;
import dev.throughline.query.grounds.GroundsQueries;
import dev.throughline.query.rank.RankFold;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Products, their roadmaps and features at one position. */
final class RoadmapQueries {

    private static final String[] ON_A_PRODUCT = {
        "SetVision", "SetGoal", "RecordInsight", "DefineFeature", "AssignProductManager", "NameDeputy", "EndDeputy"
    };

    private final Reading reading;

    RoadmapQueries(Reading reading) {
        this.reading = reading;
    }

    ProductsAnswer products(Paging paging) {
        Page<ProductsAnswer.ProductItem> page = paging.of(
                        reading.snapshot().of(RoadmapFold.ROADMAPS).states().entrySet().stream()
                                .filter(entry -> entry.getValue().conceived())
                                .filter(entry -> reading.maySee(Place.of(new ProductId(entry.getKey())))),
                        Map.Entry::getKey)
                .map(entry -> new ProductsAnswer.ProductItem(
                        entry.getKey(),
                        reading.named(entry.getKey()).name(),
                        reading.fact(entry.getKey(), "product-manager"),
                        reading.deputies(Role.PRODUCT_MANAGER, Place.of(new ProductId(entry.getKey())), entry.getKey()),
                        entry.getValue().features().size()
                                - entry.getValue().dropped().size(),
                        reading.may(Place.of(new ProductId(entry.getKey())), ON_A_PRODUCT)));
        return new ProductsAnswer(
                reading.position(),
                page.items(),
                reading.may(Place.WORKSPACE, "ConceiveProduct"),
                page.next(),
                reading.anyBroken());
    }

    OneProduct product(ProductId id) {
        known(id);
        return new OneProduct(
                reading.position(),
                answer(id),
                deciders(id),
                reading.may(Place.of(id), ON_A_PRODUCT),
                reading.broken(id.value()));
    }

    RoadmapAnswer roadmap(ProductId id) {
        Product product = known(id);
        Map<String, List<CardAnswer>> cards = new Cards(reading)
                .where(handoff -> handoff.feature().product().equals(id)).stream()
                        .collect(Collectors.groupingBy(card -> card.feature().key()));
        Features features = new Features(reading);
        GroundsQueries grounds = new GroundsQueries(reading);
        Function<FeatureId, FeatureAnswer> shown =
                feature -> features.answer(feature, cards.getOrDefault(feature.value(), List.of()));
        return new RoadmapAnswer(
                reading.position(),
                answer(id),
                grounds.goals(id),
                grounds.withoutGoal(id),
                ordered(id, product).stream().map(shown).toList(),
                product.dropped().reversed().stream().map(shown).toList(),
                deciders(id),
                reading.may(
                        Place.of(id),
                        "SetVision",
                        "SetGoal",
                        "RecordInsight",
                        "DefineFeature",
                        "PrioritizeFeature",
                        "ProposeHandoff",
                        "AssignProductManager"),
                reading.broken(shown(id.value(), cards.values().stream().flatMap(List::stream))));
    }

    /** What the answer joins beside the product: what is broken in a project that it was handed to is broken here. */
    private static String[] shown(String product, Stream<CardAnswer> cards) {
        return Stream.concat(
                        Stream.of(product), cards.map(card -> card.project().key()))
                .toArray(String[]::new);
    }

    private Product known(ProductId id) {
        return RoadmapFold.product(id, reading.snapshot())
                .filter(product -> reading.maySee(Place.of(id)))
                .orElseThrow(() -> Unknown.is(id.value()));
    }

    private Map<Role, List<PersonAnswer>> deciders(ProductId id) {
        return reading.deciders(Place.of(id), Role.PRODUCT_MANAGER, Role.WORKSPACE_OWNER);
    }

    private ProductAnswer answer(ProductId id) {
        String key = id.value();
        return new ProductAnswer(
                key,
                reading.fact(key, "name"),
                reading.fact(key, "problem"),
                reading.fact(key, "audience"),
                reading.fact(key, "vision"),
                reading.fact(key, "product-manager"));
    }

    /** By rank; the unprioritised come after all others, by number. Dropped ones are not among them. */
    private Set<FeatureId> ordered(ProductId id, Product product) {
        Set<FeatureId> ordered = new LinkedHashSet<>(RankFold.order(id, reading.snapshot()));
        product.features().stream()
                .sorted(Comparator.comparing(FeatureId::number))
                .forEach(ordered::add);
        ordered.retainAll(Set.copyOf(product.features()));
        product.dropped().forEach(ordered::remove);
        return ordered;
    }
}
