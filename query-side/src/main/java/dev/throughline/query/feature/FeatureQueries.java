package dev.throughline.query.feature;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.InsightId;
import dev.throughline.events.Role;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.authority.Place;
import dev.throughline.query.board.CardAnswer;
import dev.throughline.query.board.Cards;
import dev.throughline.query.decisions.Decisions;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.grounds.GroundsQueries;
import dev.throughline.query.grounds.InsightAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One feature at one position. */
final class FeatureQueries {

    private final Reading reading;
    private final GroundsQueries grounds;

    FeatureQueries(Reading reading) {
        this.reading = reading;
        this.grounds = new GroundsQueries(reading);
    }

    OneFeature feature(FeatureId id) {
        Feature feature = known(id);
        List<CardAnswer> cards = cards(id);
        return new OneFeature(
                reading.position(),
                new Features(reading).answer(id, cards),
                reading.named(id.product().value()),
                versions(id, cards).reversed(),
                insights(definition(id).path("insights")),
                feature.assumptions().stream().map(this::answer).toList(),
                new Decisions(reading).ofFeature(id.value()),
                reading.deciders(Place.of(id.product()), Role.PRODUCT_MANAGER, Role.WORKSPACE_OWNER),
                broken(id, cards));
    }

    OneAssumption assumption(FeatureId feature, AssumptionId id) {
        if (!known(feature).assumptions().contains(id)) {
            throw Unknown.is(id.value());
        }
        return new OneAssumption(
                reading.position(),
                answer(id),
                new Named(feature.value(), reading.title(feature)),
                new Decisions(reading).on(id.value()),
                reading.broken(feature.product().value()));
    }

    Feature known(FeatureId id) {
        return FeatureFold.feature(id, reading.snapshot())
                .filter(feature -> reading.maySee(Place.of(id.product())))
                .orElseThrow(() -> Unknown.is(id.value()));
    }

    List<CardAnswer> cards(FeatureId id) {
        return new Cards(reading).where(handoff -> handoff.feature().equals(id));
    }

    /** What the answer joins beside the product: what is broken in a project that it was handed to is broken here. */
    @Nullable
    Broken broken(FeatureId id, List<CardAnswer> cards) {
        return reading.broken(Stream.concat(
                        Stream.of(id.product().value()),
                        cards.stream().map(card -> card.project().key()))
                .toArray(String[]::new));
    }

    JsonNode definition(FeatureId id) {
        return reading.facts(id.value()).latest("definition").orElseThrow().value();
    }

    private List<VersionAnswer> versions(FeatureId id, List<CardAnswer> cards) {
        List<FactAnswer> history = reading.history(id.value(), "definition");
        List<JsonNode> values = reading.facts(id.value()).chain("definition").stream()
                .map(Decided::value)
                .toList();
        List<VersionAnswer> versions = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            versions.add(new VersionAnswer(
                    i + 1,
                    history.get(i),
                    i == 0 ? List.of() : VersionDifference.between(values.get(i - 1), values.get(i)),
                    handedOff(i + 1, cards)));
        }
        return versions;
    }

    private static List<String> handedOff(int version, List<CardAnswer> cards) {
        return cards.stream()
                .filter(card -> card.proposal() != null
                        && card.proposal().value() instanceof JsonNode proposal
                        && proposal.path("definitionVersion").asInt() == version)
                .map(CardAnswer::key)
                .toList();
    }

    private AssumptionAnswer answer(AssumptionId id) {
        JsonNode evidence = reading.facts(id.value())
                .latest("conclusion")
                .map(decided -> decided.value().path("insights"))
                .orElseGet(MissingNode::getInstance);
        return new AssumptionAnswer(
                id.value(),
                reading.fact(id.value(), "assumption"),
                reading.fact(id.value(), "conclusion"),
                insights(evidence));
    }

    List<InsightAnswer> insights(JsonNode ids) {
        return StreamSupport.stream(ids.spliterator(), false)
                .map(id -> grounds.answer(new InsightId(id.asString())))
                .toList();
    }
}
