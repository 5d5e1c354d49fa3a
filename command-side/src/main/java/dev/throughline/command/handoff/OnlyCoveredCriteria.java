package dev.throughline.command.handoff;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.CriterionId;
import dev.throughline.events.HandoffId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A delivery is about the criteria that were handed off. */
record OnlyCoveredCriteria(HandoffId handoff, List<CriterionId> named, List<CriterionId> covered) implements Rule {

    @Override
    public String code() {
        return "criterion.not-covered";
    }

    @Override
    public boolean holds() {
        return covered.containsAll(named);
    }

    /** The body names something that the handoff doesn't know. */
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
        return handoff + " doesn't cover "
                + named.stream()
                        .filter(criterion -> !covered.contains(criterion))
                        .map(CriterionId::value)
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
