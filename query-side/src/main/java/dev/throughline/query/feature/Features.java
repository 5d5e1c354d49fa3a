package dev.throughline.query.feature;

import dev.throughline.events.FeatureId;
import dev.throughline.events.Quarter;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.authority.Place;
import dev.throughline.query.board.CardAnswer;
import dev.throughline.query.board.Handoff;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.feature.FeatureAnswer.Basis;
import dev.throughline.query.feature.FeatureAnswer.Expected;
import dev.throughline.query.grounds.GroundsQueries;
import dev.throughline.query.rank.RankFold;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Features as answers show them, each joined with its rank, its goal and where it was handed to. */
public final class Features {

    private static final String[] COMMANDS = {
        "RefineFeature",
        "PrioritizeFeature",
        "TargetFeature",
        "ProposeHandoff",
        "StateAssumption",
        "ConcludeAssumption",
        "DropFeature"
    };

    private final Reading reading;

    public Features(Reading reading) {
        this.reading = reading;
    }

    /** @param handoffs the feature's own */
    public FeatureAnswer answer(FeatureId id, List<CardAnswer> handoffs) {
        FactAnswer dropped = reading.fact(id.value(), "drop");
        return new FeatureAnswer(
                id.value(),
                reading.fact(id.value(), "definition"),
                reading.facts(id.value()).chain("definition").size(),
                goal(id),
                reading.fact(id.value(), "priority"),
                RankFold.rank(id, reading.snapshot()),
                score(id),
                reading.fact(id.value(), "target"),
                expected(id, handoffs),
                dropped,
                handoffs,
                dropped == null ? reading.may(Place.of(id.product()), COMMANDS) : List.of());
    }

    private @Nullable Named goal(FeatureId id) {
        return latest(id, "definition")
                .path("goal")
                .asStringOpt()
                .map(new GroundsQueries(reading)::named)
                .orElse(null);
    }

    private @Nullable Expected expected(FeatureId id, List<CardAnswer> handoffs) {
        return handoffs.stream()
                .filter(card -> card.state() != Handoff.State.WITHDRAWN)
                .map(CardAnswer::milestone)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(CardAnswer.Due::expected))
                .map(last -> new Expected(
                        last.expected(), basis(last), new Named(last.key(), last.name()), drift(id, last.expected())))
                .orElse(null);
    }

    private static Basis basis(CardAnswer.Due milestone) {
        return switch (milestone.basis()) {
            case REACHED -> Basis.REACHED;
            case PACE, ALL_DONE -> Basis.FORECAST;
            case NO_TASKS, TOO_LITTLE_HISTORY -> Basis.MILESTONE;
        };
    }

    /** Against the target quarter's last day. */
    private @Nullable Long drift(FeatureId id, LocalDate expected) {
        return latest(id, "target")
                .asStringOpt()
                .map(quarter -> ChronoUnit.DAYS.between(new Quarter(quarter).lastDay(), expected))
                .orElse(null);
    }

    private @Nullable Double score(FeatureId id) {
        JsonNode rice = latest(id, "priority").path("rice");
        return !rice.isObject()
                ? null
                : rice.path("reach").asDouble()
                        * rice.path("impact").asDouble()
                        * rice.path("confidence").asDouble()
                        / rice.path("effort").asDouble();
    }

    private JsonNode latest(FeatureId id, String fact) {
        return reading.facts(id.value()).latest(fact).map(Decided::value).orElseGet(MissingNode::getInstance);
    }
}
