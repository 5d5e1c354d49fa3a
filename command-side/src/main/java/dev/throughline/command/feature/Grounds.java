package dev.throughline.command.feature;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.insight.InsightsState;
import dev.throughline.command.product.NoRetiredGoal;
import dev.throughline.command.product.ProductState;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a feature may rest on: goals and insights of its product. They are read from their streams and guarded, so that a
 * goal that is retired at the same moment gets no further feature.
 */
@Component
final class Grounds {

    private final Streams streams;

    Grounds(Streams streams) {
        this.streams = streams;
    }

    /** @param before the goal that the feature serves already: it may go on doing so once that is retired */
    void require(ProductId product, Draft draft, @Nullable GoalId before) {
        var errors = new ArrayList<FieldError>(unknown(product, draft.insights()));
        var goal = draft.goal();
        if (goal != null) {
            var state = streams.read(ProductState.FOLD, product.stream()).filter(it -> it.knows(goal));
            if (state.isEmpty()) {
                errors.add(new FieldError("/goal", "goal.unknown", product + " has no goal " + goal + "."));
            }
            refuse(errors);
            var retired = state.filter(it -> it.pursues(goal)).isEmpty();
            Rules.require(new NoRetiredGoal(goal, retired && !goal.equals(before)));
        }
        refuse(errors);
    }

    void require(ProductId product, List<InsightId> insights) {
        refuse(unknown(product, insights));
    }

    private List<FieldError> unknown(ProductId product, List<InsightId> insights) {
        var errors = new ArrayList<FieldError>();
        if (!insights.isEmpty()) {
            var state = streams.read(InsightsState.FOLD, InsightsState.stream(product));
            for (InsightId insight : insights) {
                if (!insight.product().equals(product)
                        || state.filter(it -> it.knows(insight)).isEmpty()) {
                    errors.add(new FieldError(
                            "/insights/" + insights.indexOf(insight),
                            "insight.unknown",
                            product + " has no insight " + insight + "."));
                }
            }
        }
        return errors;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).exception();
        }
    }
}
