package dev.throughline.query.grounds;

import static dev.throughline.query.FoodDelivery.CALLS;
import static dev.throughline.query.FoodDelivery.FOOD;
import static dev.throughline.query.FoodDelivery.INTERVIEW;
import static dev.throughline.query.FoodDelivery.TRACKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.insight.InsightKind;
import dev.throughline.events.insight.InsightRecorded;
import dev.throughline.events.product.GoalRetired;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Paging;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroundsTest {

    private static final String NOW = "2027-03-10T08:00:00Z";

    @Test
    void a_retired_goal_stays_with_who_retired_it_and_the_features_that_still_name_it() throws Exception {
        Story story = grounded();
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new GoalRetired(CALLS, Rationale.because("Reached in April")));
        JSONAssert.assertEquals("""
                {"key": "FOOD-G1", "product": {"key": "FOOD", "name": "Food delivery"}, "may": [],
                 "retirement": {"value": "RETIRED", "why": {"text": "Reached in April"}},
                 "features": [{"key": "FOOD-1", "name": "Real-time tracking"}],
                 "decisions": [{"type": "GoalRetired", "sentence": "Retired the goal “Fewer calls”"}, {"type": "GoalSet"}]}
                """, Story.json(queries(story).goal(FOOD, CALLS)), false);
    }

    @Test
    void a_dropped_feature_serves_nothing_any_more() throws Exception {
        Story story = grounded();
        story.by(Story.ANA, Role.PRODUCT_MANAGER).decided(new FeatureDropped(TRACKING, Rationale.because("Too dear")));
        JSONAssert.assertEquals("""
                {"withoutGoal": 1, "items": [{"key": "FOOD-G1", "features": []}], "may": ["SetGoal"]}
                """, Story.json(queries(story).allGoals(FOOD)), false);
    }

    @Test
    void an_insight_says_who_brought_it_and_what_rests_on_it() throws Exception {
        JSONAssert.assertEquals("""
                {"key": "FOOD-I1", "features": [{"key": "FOOD-1", "name": "Real-time tracking"}],
                 "insight": {"value": {"kind": "INTERVIEW", "source": "Ten customers", "reach": 10,
                                       "text": "They call because the app is silent",
                                       "link": "https://example.org/interviews"},
                             "owner": "CONTRIBUTOR", "decidedBy": [{"member": {"handle": "jane"}}]},
                 "decisions": [
                   {"sentence": "Recorded an insight from Ten customers: “They call because the app is silent”"}]}
                """, Story.json(queries(grounded()).insight(FOOD, INTERVIEW)), false);
    }

    @Test
    void insights_come_newest_first_in_pages_that_new_ones_do_not_move() {
        Story story = grounded();
        story.by(Story.JANE, Role.CONTRIBUTOR);
        IntStream.rangeClosed(2, 5).forEach(number -> story.decided(insight(number)));
        InsightsAnswer first = insights(story, null);
        assertThat(first.items()).extracting(InsightAnswer::key).containsExactly("FOOD-I5", "FOOD-I4");

        story.decided(insight(6));

        InsightsAnswer second = insights(story, first.next());
        assertThat(second.items()).extracting(InsightAnswer::key).containsExactly("FOOD-I3", "FOOD-I2");
        InsightsAnswer last = insights(story, second.next());
        assertThat(last.items()).extracting(InsightAnswer::key).containsExactly("FOOD-I1");
        assertThat(last.next()).isNull();
        assertThat(last.may()).containsExactly("RecordInsight");
    }

    @Test
    void what_there_is_not_is_unknown() {
        GroundsQueries queries = queries(grounded());
        unknown(() -> queries.goal(FOOD, new GoalId("FOOD-G2")));
        unknown(() -> queries.insight(FOOD, new InsightId("FOOD-I2")));
        unknown(() -> queries.insights(new ProductId("NONE"), Paging.of("insights", null, null)));
        unknown(() -> queries.allGoals(new ProductId("TRK")));
    }

    private static void unknown(Runnable question) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(question::run)
                .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo("unknown"));
    }

    private static InsightsAnswer insights(Story story, String after) {
        return queries(story).insights(FOOD, Paging.of("insights", after, "2"));
    }

    private static InsightRecorded insight(int number) {
        return new InsightRecorded(
                InsightId.of(FOOD, number), InsightKind.COMPETITOR, "Fast", "They map", null, null, Rationale.NONE);
    }

    private static Story grounded() {
        return FoodDelivery.told().mandates().features().grounded().story();
    }

    private static GroundsQueries queries(Story story) {
        return new GroundsQueries(story.read(Story.ANA, NOW));
    }
}
