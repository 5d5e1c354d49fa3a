package dev.throughline.events.feature;

import dev.throughline.events.Decides;
import dev.throughline.events.FeatureId;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product manager decided anew what a feature is: the next version of its definition, as a whole. What was handed off
 * before stays what it was.
 *
 * @param feature the feature
 * @param title what it is called
 * @param problem the problem that it solves
 * @param audience whose problem it is
 * @param valueHypothesis what is expected to be better once it is there
 * @param acceptanceCriteria what must hold for it to be accepted, in order; one that stays keeps its id
 * @param goal the goal that it serves; null where none is named
 * @param insights the insights that it rests on
 * @param why the reason
 */
@Decides(
        command = "RefineFeature",
        by = Role.PRODUCT_MANAGER,
        why = Why.ALWAYS,
        revertible = true,
        facts = {
            @Decides.Fact(
                    name = "definition",
                    of = "feature",
                    value = {"title", "problem", "audience", "valueHypothesis", "acceptanceCriteria", "goal", "insights"
                    })
        })
public record FeatureRefined(
        FeatureId feature,
        String title,
        String problem,
        String audience,
        String valueHypothesis,
        List<Criterion> acceptanceCriteria,
        @Nullable GoalId goal,
        List<InsightId> insights,
        Rationale why)
        implements FeatureEvent {

    public FeatureRefined {
        acceptanceCriteria = List.copyOf(acceptanceCriteria);
        insights = List.copyOf(insights);
    }
}
