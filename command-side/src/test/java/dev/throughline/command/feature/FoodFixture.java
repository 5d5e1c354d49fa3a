package dev.throughline.command.feature;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;

import dev.throughline.command.Bench;
import dev.throughline.command.feature.Draft.DraftCriterion;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.insight.InsightKind;
import dev.throughline.events.insight.InsightRecorded;
import dev.throughline.events.product.GoalRetired;
import dev.throughline.events.product.GoalSet;
import dev.throughline.events.product.ProductConceived;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** FOOD, which Omar manages: a goal that stands, one that was retired, two insights, and the feature FOOD-1 with C1 and C2. */
final class FoodFixture {

    static final ProductId FOOD = new ProductId("FOOD");
    static final FeatureId MAP = new FeatureId("FOOD-1");
    static final GoalId CALLS = new GoalId("FOOD-G1");
    static final GoalId SPEED = new GoalId("FOOD-G2");
    static final InsightId FIRST = new InsightId("FOOD-I1");
    static final InsightId SECOND = new InsightId("FOOD-I2");
    static final CriterionId C1 = new CriterionId("C1");
    static final CriterionId C2 = new CriterionId("C2");
    static final CriterionId C3 = new CriterionId("C3");
    static final Rationale WHY = Rationale.because("Four of ten calls ask where the food is");

    private FoodFixture() {}

    static Bench bench(Path directory) {
        return new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Late deliveries", null, Rationale.NONE),
                        new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE),
                        goal(CALLS),
                        goal(SPEED),
                        new GoalRetired(SPEED, WHY),
                        insight(FIRST),
                        insight(SECOND),
                        new FeatureDefined(
                                MAP,
                                "Live tracking",
                                "Nobody knows where the food is",
                                "Who waits",
                                "Fewer calls",
                                List.of(new Criterion(C1, "The map moves"), new Criterion(C2, "It says when")),
                                null,
                                List.of(),
                                WHY));
    }

    /** The feature as it is defined, with other criteria, goal or insights. */
    static Draft draft(List<DraftCriterion> criteria, GoalId goal, InsightId... insights) {
        return new Draft(
                "Live tracking",
                "Nobody knows where the food is",
                "Who waits",
                "Fewer calls",
                criteria,
                goal,
                List.of(insights));
    }

    static DraftCriterion kept(CriterionId id, String text) {
        return new DraftCriterion(id, text);
    }

    static DraftCriterion added(String text) {
        return new DraftCriterion(null, text);
    }

    private static GoalSet goal(GoalId id) {
        return new GoalSet(id, "Fewer calls", "Calls", "%", 40, 10, LocalDate.of(2027, 6, 30), null, Rationale.NONE);
    }

    private static InsightRecorded insight(InsightId id) {
        return new InsightRecorded(id, InsightKind.INTERVIEW, "Ten customers", "They call", null, 10L, Rationale.NONE);
    }
}
