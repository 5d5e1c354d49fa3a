package dev.throughline.command.handoff;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.HandoffId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A handoff is about criteria that its feature's definition has, and a delivery about those that were handed off.
 *
 * @param lacks what has none of the others, as a sentence that they end
 */
record OnlyKnownCriteria(String code, String lacks, Collection<CriterionId> named, Collection<CriterionId> known)
        implements Rule {

    /** A project is to meet criteria that the feature's definition has. */
    static OnlyKnownCriteria defined(
            FeatureId feature, Collection<CriterionId> asked, Collection<CriterionId> defined) {
        return new OnlyKnownCriteria("criteria.unknown", feature + " has no acceptance criteria", asked, defined);
    }

    /** A delivery is about the criteria that were handed off. */
    static OnlyKnownCriteria covered(
            HandoffId handoff, Collection<CriterionId> named, Collection<CriterionId> covered) {
        return new OnlyKnownCriteria("criterion.not-covered", handoff + " doesn't cover", named, covered);
    }

    @Override
    public boolean holds() {
        return known.containsAll(named);
    }

    /** The body names something that doesn't exist. */
    @Override
    public int status() {
        return 422;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", List.of(new FieldError("/criteria", code(), explanation())));
    }

    @Override
    public String explanation() {
        return named.stream()
                .filter(criterion -> !known.contains(criterion))
                .map(CriterionId::value)
                .collect(Collectors.joining(", ", lacks + " ", "."));
    }
}
