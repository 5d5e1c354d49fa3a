package dev.throughline.query.roadmap;

import static dev.throughline.query.FoodDelivery.FOOD;
import static dev.throughline.query.FoodDelivery.HANDOFF;
import static dev.throughline.query.FoodDelivery.PILOT;
import static dev.throughline.query.FoodDelivery.TRACKING;
import static dev.throughline.query.FoodDelivery.TRK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.plan.Discipline;
import dev.throughline.events.plan.TaskCompleted;
import dev.throughline.events.plan.TaskPlanned;
import dev.throughline.events.plan.TaskStarted;
import dev.throughline.events.project.MilestoneReached;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Paging;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapTest {

    private static final String NOW = "2027-03-10T08:00:00Z";

    @Test
    void features_stand_in_order_of_rank_each_fact_with_its_owner_and_reason() throws Exception {
        Story story = FoodDelivery.told().mandates().features().story();

        JSONAssert.assertEquals("""
                {"position": 12,
                 "product": {
                   "key": "FOOD",
                   "name": {"value": "Food delivery", "fact": "FOOD/name", "revision": "0", "position": 4,
                            "owner": "CONTRIBUTOR",
                            "decidedBy": [{"member": {"id": "m-ana000000000", "handle": "ana", "name": "Ana Product"},
                                           "role": "CONTRIBUTOR", "for": null}],
                            "decidedAt": "2027-03-01T09:00:00Z", "recordedAt": "2027-03-01T09:00:00Z",
                            "why": {"text": null, "alternatives": [], "revisitOn": null}, "was": null},
                   "problem": {"value": "Late food", "fact": "FOOD/problem"},
                   "audience": {"value": "Hungry people", "fact": "FOOD/audience"},
                   "vision": {"value": "Nobody wonders where their food is", "fact": "FOOD/vision", "revision": "1",
                              "position": 8, "owner": "PRODUCT_MANAGER", "why": {"text": "Complaints say so"}},
                   "manager": {"value": {"id": "m-ana000000000", "handle": "ana", "name": "Ana Product"},
                               "fact": "FOOD/product-manager", "owner": "WORKSPACE_OWNER", "position": 5}},
                 "features": [
                   {"key": "FOOD-1", "definitionVersion": 1, "rank": 1, "score": 200.0, "handoffs": [],
                    "definition": {"value": {
                        "title": "Real-time tracking", "problem": "Nobody knows where the food is",
                        "audience": "Customers", "valueHypothesis": "Fewer calls",
                        "acceptanceCriteria": [{"id": "C1", "text": "The courier shows on a map"},
                                               {"id": "C2", "text": "It is at most a minute old"}],
                        "goal": null, "insights": []}},
                    "priority": {"value": {"horizon": "NOW", "rank": 1, "mvp": true,
                                           "rice": {"reach": 800, "impact": 2, "confidence": 0.5, "effort": 4}},
                                 "revision": "1", "why": {"text": "It hurts most"}},
                    "may": ["RefineFeature", "PrioritizeFeature", "TargetFeature", "ProposeHandoff",
                            "StateAssumption", "ConcludeAssumption", "DropFeature"]},
                   {"key": "FOOD-2", "definitionVersion": 1, "rank": 2, "score": null, "handoffs": [],
                    "priority": {"value": {"horizon": "NEXT", "rank": 1, "mvp": false, "rice": null}}}],
                 "deciders": {"PRODUCT_MANAGER": [{"id": "m-ana000000000", "handle": "ana", "name": "Ana Product"}],
                              "WORKSPACE_OWNER": [{"id": "m-olga00000000", "handle": "olga", "name": "Olga Owner"}]},
                 "may": ["SetVision", "SetGoal", "RecordInsight", "DefineFeature", "PrioritizeFeature", "ProposeHandoff"],
                 "broken": null}
                """, Story.json(new RoadmapQueries(story.read(Story.ANA, NOW)).roadmap(FOOD)), false);
    }

    @Test
    void a_feature_shows_where_it_was_handed_to() throws Exception {
        Story story = FoodDelivery.told().mandates().features().proposed().story();
        JSONAssert.assertEquals("""
                {"features": [{"key": "FOOD-1", "handoffs": [{"key": "FOOD-1-TRK", "state": "PROPOSED"}]},
                              {"key": "FOOD-2", "handoffs": []}]}
                """, Story.json(new RoadmapQueries(story.read(Story.ANA, NOW)).roadmap(FOOD)), false);
    }

    @Test
    void the_list_names_each_product_and_who_manages_it() throws Exception {
        Story story = FoodDelivery.told().mandates().features().story();
        JSONAssert.assertEquals(
                """
                {"position": 12, "may": ["ConceiveProduct"],
                 "items": [{"key": "FOOD", "name": "Food delivery", "features": 2, "deputies": [],
                            "may": ["RecordInsight", "AssignProductManager", "NameDeputy", "EndDeputy"],
                            "manager": {"value": {"handle": "ana"}}}]}
                """,
                Story.json(new RoadmapQueries(story.read(Story.OLGA, NOW)).products(Paging.of("products", null, null))),
                false);
    }

    @Test
    void what_one_may_do_follows_from_the_roles_one_holds_here() {
        Story story = FoodDelivery.told().mandates().features().story();
        assertThat(new RoadmapQueries(story.read(Story.OLGA, NOW)).roadmap(FOOD).may())
                .containsExactly("RecordInsight", "AssignProductManager");
        assertThat(new RoadmapQueries(story.read(Story.JANE, NOW)).roadmap(FOOD).may())
                .containsExactly("RecordInsight");
    }

    @Test
    void a_member_who_was_deactivated_may_nothing_and_sees_nothing() {
        Story story = FoodDelivery.told().mandates().features().story();
        story.by(Story.OLGA, Role.WORKSPACE_OWNER)
                .decided(new MemberAdmitted(Story.MAX, Rationale.NONE))
                .decided(new MemberDeactivated(Story.MAX, Rationale.NONE));
        ProductsAnswer answer =
                new RoadmapQueries(story.read(Story.MAX, NOW)).products(Paging.of("products", null, null));
        assertThat(answer.may()).isEmpty();
        assertThat(answer.items()).isEmpty();
    }

    @Test
    void a_dropped_feature_leaves_the_order_and_is_shown_as_dropped_with_nothing_left_to_decide() throws Exception {
        Story story = FoodDelivery.told().mandates().features().story();
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new FeatureDropped(TRACKING, Rationale.because("The couriers refuse it")));
        RoadmapQueries queries = new RoadmapQueries(story.read(Story.ANA, NOW));
        JSONAssert.assertEquals("""
                {"features": [{"key": "FOOD-2", "rank": 1, "dropped": null}],
                 "dropped": [{"key": "FOOD-1", "rank": null, "may": [],
                              "dropped": {"value": "DROPPED", "fact": "FOOD-1/drop", "owner": "PRODUCT_MANAGER",
                                          "position": 13, "why": {"text": "The couriers refuse it"}}}]}
                """, Story.json(queries.roadmap(FOOD)), false);
        assertThat(queries.products(Paging.of("products", null, null))
                        .items()
                        .getFirst()
                        .features())
                .isEqualTo(1);
    }

    @Test
    void goals_name_the_features_that_serve_them_and_it_says_how_many_serve_none() throws Exception {
        Story story = FoodDelivery.told().mandates().features().grounded().story();
        JSONAssert.assertEquals("""
                {"withoutGoal": 1,
                 "goals": [{"key": "FOOD-G1", "retirement": null, "may": ["RetireGoal"],
                            "goal": {"value": {"statement": "Fewer calls", "metric": "Calls per hundred orders",
                                               "unit": "calls", "baseline": 12, "target": 4, "due": "2027-06-30",
                                               "companyGoal": null},
                                     "fact": "FOOD-G1/goal", "owner": "PRODUCT_MANAGER"},
                            "features": [{"key": "FOOD-1", "name": "Real-time tracking"}]}],
                 "features": [{"key": "FOOD-1", "goal": {"key": "FOOD-G1", "name": "Fewer calls"}, "expected": null,
                               "target": {"value": "2027-Q1", "fact": "FOOD-1/target", "revision": "3"}},
                              {"key": "FOOD-2", "goal": null, "target": null}]}
                """, Story.json(new RoadmapQueries(story.read(Story.ANA, NOW)).roadmap(FOOD)), false);
    }

    @Test
    void a_feature_is_expected_on_the_last_milestone_that_it_is_planned_for_and_held_against_its_quarter()
            throws Exception {
        Story story = FoodDelivery.told()
                .mandates()
                .features()
                .grounded()
                .proposed()
                .accepted()
                .story();
        JSONAssert.assertEquals("""
                {"features": [{"key": "FOOD-1", "expected": {"day": "2027-05-14", "by": "MILESTONE", "drift": 44,
                                                              "milestone": {"key": "TRK-M1", "name": "Pilot"}}},
                              {"key": "FOOD-2", "expected": null}]}
                """, Story.json(new RoadmapQueries(story.read(Story.ANA, NOW)).roadmap(FOOD)), false);
    }

    /** 9 of 18 tasks were done in the ten working days to Monday, 29 March: 9 more take ten, to 12 April; the quarter ends on 31 March. */
    @Test
    void with_a_forecast_its_drift_is_from_that_to_the_last_day_of_its_quarter() throws Exception {
        Story story = halfDone();

        expects("{\"day\": \"2027-04-12\", \"by\": \"FORECAST\", \"drift\": 12}", story);
    }

    @Test
    void once_its_milestone_is_reached_that_day_is_held_against_its_quarter() throws Exception {
        Story story = halfDone().decided(new MilestoneReached(PILOT, LocalDate.of(2027, 3, 26), Rationale.NONE));

        expects("{\"day\": \"2027-03-26\", \"by\": \"REACHED\", \"drift\": -5}", story);
    }

    @Test
    void what_was_withdrawn_is_expected_on_no_day() throws Exception {
        Story story = halfDone()
                .by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new HandoffWithdrawn(HANDOFF, Rationale.because("The law has changed")));

        expects("null", story);
    }

    private static void expects(String expected, Story story) throws Exception {
        JSONAssert.assertEquals(
                "{\"features\": [{\"key\": \"FOOD-1\", \"expected\": " + expected + "}, {\"key\": \"FOOD-2\"}]}",
                Story.json(new RoadmapQueries(story.read(Story.ANA, "2027-03-29T08:00:00Z")).roadmap(FOOD)),
                false);
    }

    /** Targeted at the first quarter, and handed off for the pilot; of its 18 tasks 9 are done. */
    private static Story halfDone() {
        Story story = FoodDelivery.told()
                .mandates()
                .features()
                .grounded()
                .proposed()
                .accepted()
                .story();
        for (int each = 1; each <= 18; each++) {
            TaskId task = TaskId.of(TRK, each);
            story.at("2027-03-15T10:00:00Z")
                    .decided(new TaskPlanned(
                            task, Story.JANE, "Work", Discipline.QA, null, PILOT, null, null, null, Rationale.NONE));
            if (each <= 9) {
                story.decided(new TaskStarted(task, Rationale.NONE))
                        .at("2027-03-17T10:00:00Z")
                        .decided(new TaskCompleted(task, Rationale.NONE));
            }
        }
        return story;
    }

    @Test
    void an_unprioritised_feature_comes_last_without_a_rank() throws Exception {
        Story story = FoodDelivery.told().mandates().story();
        Story whole = FoodDelivery.told().mandates().features().story();
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(whole.decisions().get(8).event()) // FOOD-1 is defined
                .decided(whole.decisions().get(9).event()) // FOOD-2 is defined
                .decided(whole.decisions().get(10).event()); // FOOD-2 is prioritised
        JSONAssert.assertEquals("""
                {"features": [{"key": "FOOD-2", "rank": 1}, {"key": "FOOD-1", "rank": null, "priority": null}]}
                """, Story.json(new RoadmapQueries(story.read(Story.ANA, NOW)).roadmap(FOOD)), false);
    }
}
