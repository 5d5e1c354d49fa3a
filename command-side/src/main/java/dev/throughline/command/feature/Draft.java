package dev.throughline.command.feature;

import dev.throughline.events.CriterionId;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.feature.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a feature is to be, before its new criteria are numbered.
 *
 * @param criteria in order
 * @param goal the goal that it is to serve; null for none
 * @param insights the insights that it is to rest on
 */
record Draft(
        String title,
        String problem,
        String audience,
        String valueHypothesis,
        List<DraftCriterion> criteria,
        @Nullable GoalId goal,
        List<InsightId> insights) {

    /** All that was decided before. */
    static Draft of(Definition definition) {
        return new Draft(
                definition.title(),
                definition.problem(),
                definition.audience(),
                definition.valueHypothesis(),
                definition.criteria().stream()
                        .map(each -> new DraftCriterion(each.id(), each.text()))
                        .toList(),
                definition.goal(),
                definition.insights());
    }

    /** The ids that it names: criteria that are to stay. */
    List<CriterionId> kept() {
        return criteria.stream()
                .map(DraftCriterion::id)
                .filter(Objects::nonNull)
                .toList();
    }

    /** As it is decided: a criterion without an id gets the next number after those that were ever given. */
    Definition numbered(int given) {
        var numbered = new ArrayList<Criterion>();
        var next = given;
        for (DraftCriterion criterion : criteria) {
            var id = criterion.id() == null ? new CriterionId("C" + ++next) : criterion.id();
            numbered.add(new Criterion(id, criterion.text()));
        }
        return new Definition(title, problem, audience, valueHypothesis, numbered, goal, insights);
    }

    /**
     * What must hold for the feature to be accepted.
     *
     * @param id the criterion's number within the feature; null for a new one
     */
    record DraftCriterion(@Nullable CriterionId id, String text) {}
}
