package dev.throughline.query.board;

import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.fact.Decided;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How far a feature is delivered: it is when every criterion of its definition now was accepted in some handoff.
 *
 * @param accepted the criteria that were, in the definition's order
 * @param of how many there are
 * @param delivered whether all of them were
 */
public record DeliveredCriteria(List<String> accepted, int of, boolean delivered) {

    /** What was accepted of each feature, in all its handoffs together. */
    static Map<FeatureId, Set<String>> accepted(Reading reading) {
        return reading.snapshot().of(HandoffFold.HANDOFFS).states().values().stream()
                .filter(handoff -> !handoff.accepted().isEmpty())
                .collect(Collectors.groupingBy(
                        handoff -> handoff.id().feature(),
                        Collectors.flatMapping(
                                handoff -> handoff.accepted().stream().map(CriterionId::value), Collectors.toSet())));
    }

    /** How much of the feature's definition is met by what was accepted. */
    static DeliveredCriteria of(FeatureId feature, Set<String> met, Reading reading) {
        List<String> defined = reading
                .facts(feature.value())
                .latest("definition")
                .map(Decided::value)
                .map(definition -> definition.path("acceptanceCriteria").valueStream())
                .stream()
                .flatMap(criteria -> criteria)
                .map(DeliveredCriteria::id)
                .toList();
        List<String> accepted = defined.stream().filter(met::contains).toList();
        return new DeliveredCriteria(accepted, defined.size(), !defined.isEmpty() && accepted.size() == defined.size());
    }

    private static String id(JsonNode criterion) {
        return criterion.path("id").asString();
    }
}
