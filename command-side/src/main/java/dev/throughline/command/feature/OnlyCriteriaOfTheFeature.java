package dev.throughline.command.feature;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A criterion that stays keeps its id, once; a new one has none yet. An id that was given up is not taken up again: it
 * would mean two things.
 *
 * @param named the ids that the definition names
 * @param now the ids of the criteria that the feature has
 */
record OnlyCriteriaOfTheFeature(FeatureId feature, List<CriterionId> named, List<CriterionId> now) implements Rule {

    @Override
    public String code() {
        return "criterion.unknown";
    }

    @Override
    public boolean holds() {
        return now.containsAll(named) && new HashSet<>(named).size() == named.size();
    }

    /** The body names something that doesn't exist. */
    @Override
    public int status() {
        return 422;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", List.of(new FieldError("/acceptanceCriteria", code(), explanation())));
    }

    @Override
    public String explanation() {
        var has = now.isEmpty()
                ? "no acceptance criteria"
                : "the acceptance criteria "
                        + now.stream().map(CriterionId::value).collect(Collectors.joining(", "));
        return feature + " has " + has + ": name each that stays once, and send a new one without an id.";
    }
}
