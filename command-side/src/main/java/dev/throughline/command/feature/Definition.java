package dev.throughline.command.feature;

import dev.throughline.events.CriterionId;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.WordingField;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureRefined;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a feature is, in one version.
 *
 * @param criteria its acceptance criteria, in order
 * @param goal the goal that it serves; null where none is named
 * @param insights the insights that it rests on
 */
record Definition(
        String title,
        String problem,
        String audience,
        String valueHypothesis,
        List<Criterion> criteria,
        @Nullable GoalId goal,
        List<InsightId> insights) {

    private static final WordingField TITLE = new WordingField("title");
    private static final WordingField PROBLEM = new WordingField("problem");
    private static final WordingField AUDIENCE = new WordingField("audience");
    private static final WordingField VALUE = new WordingField("valueHypothesis");

    static Definition of(FeatureDefined event) {
        return new Definition(
                event.title(),
                event.problem(),
                event.audience(),
                event.valueHypothesis(),
                event.acceptanceCriteria(),
                event.goal(),
                event.insights());
    }

    static Definition of(FeatureRefined event) {
        return new Definition(
                event.title(),
                event.problem(),
                event.audience(),
                event.valueHypothesis(),
                event.acceptanceCriteria(),
                event.goal(),
                event.insights());
    }

    /** As its words were put right. */
    Definition worded(Map<WordingField, String> corrections) {
        return new Definition(
                corrections.getOrDefault(TITLE, title),
                corrections.getOrDefault(PROBLEM, problem),
                corrections.getOrDefault(AUDIENCE, audience),
                corrections.getOrDefault(VALUE, valueHypothesis),
                criteria.stream()
                        .map(each -> new Criterion(
                                each.id(), corrections.getOrDefault(WordingField.of(each.id()), each.text())))
                        .toList(),
                goal,
                insights);
    }

    List<CriterionId> criterionIds() {
        return criteria.stream().map(Criterion::id).toList();
    }
}
