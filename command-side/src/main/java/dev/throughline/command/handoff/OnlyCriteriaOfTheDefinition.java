package dev.throughline.command.handoff;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A project is to meet criteria that the feature's definition has. */
record OnlyCriteriaOfTheDefinition(FeatureId feature, Collection<CriterionId> asked, Set<CriterionId> defined)
        implements Rule {

    @Override
    public String code() {
        return "criteria.unknown";
    }

    @Override
    public boolean holds() {
        return defined.containsAll(asked);
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
        return feature + " has no acceptance criteria "
                + asked.stream()
                        .filter(criterion -> !defined.contains(criterion))
                        .map(CriterionId::value)
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
