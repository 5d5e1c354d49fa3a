package dev.throughline.query.feature;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static dev.throughline.query.FoodDelivery.HANDOFF;
import static dev.throughline.query.FoodDelivery.PILOT;
import static dev.throughline.query.FoodDelivery.REORDER;
import static dev.throughline.query.FoodDelivery.TRACKING;
import static dev.throughline.query.FoodDelivery.TRK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.CriterionId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.Role;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.TaskId;
import dev.throughline.events.handoff.DeliveryAccepted;
import dev.throughline.events.handoff.DeliveryRejected;
import dev.throughline.events.handoff.DeliveryReported;
import dev.throughline.events.handoff.Evidence;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.plan.Discipline;
import dev.throughline.events.plan.TaskBlocked;
import dev.throughline.events.plan.TaskCompleted;
import dev.throughline.events.plan.TaskPlanned;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.feature.LineageAnswer.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LineageTest {

    private static final String NOW = "2027-03-10T08:00:00Z";

    @Test
    void a_feature_is_followed_from_insight_to_milestone_with_the_owner_of_each_step_and_the_turn_where_it_stands()
            throws Exception {
        Story story = FoodDelivery.told()
                .mandates()
                .features()
                .grounded()
                .proposed()
                .accepted()
                .story();
        JSONAssert.assertEquals("""
                {"position": 23, "feature": {"key": "FOOD-1", "name": "Real-time tracking"}, "product": {"key": "FOOD"},
                 "steps": [
                   {"stage": "INSIGHT", "key": "FOOD-I1", "title": "“They call because the app is silent”",
                    "handoff": null, "turn": null, "fact": {"owner": "CONTRIBUTOR", "fact": "FOOD-I1/insight",
                    "decidedBy": [{"member": {"handle": "jane"}}]}},
                   {"stage": "GOAL", "key": "FOOD-G1", "title": "Fewer calls",
                    "sentence": "Set the goal “Fewer calls”, by 30 Jun 2027: Calls per hundred orders from 12 calls to 4 calls"},
                   {"stage": "DEFINITION", "key": "FOOD-1", "fact": {"position": 15, "why": {"text": "The interviews say so"}}},
                   {"stage": "PRIORITY", "key": "FOOD-1", "fact": {"owner": "PRODUCT_MANAGER", "position": 12}},
                   {"stage": "TARGET", "key": "FOOD-1", "sentence": "Targeted Real-time tracking at Q1 2027"},
                   {"stage": "HANDOFF", "key": "FOOD-1-TRK", "title": "Tracking rollout", "handoff": "FOOD-1-TRK",
                    "turn": null, "fact": {"owner": "PRODUCT_MANAGER"}},
                   {"stage": "ANSWER", "key": "FOOD-1-TRK", "handoff": "FOOD-1-TRK",
                    "fact": {"owner": "PROJECT_MANAGER", "value": "ACCEPTED", "why": {"text": "The team has room"}},
                    "turn": {"role": "PROJECT_MANAGER", "act": "DELIVER", "holders": [{"handle": "jane"}]}},
                   {"stage": "MILESTONE", "key": "TRK-M1", "title": "Pilot", "handoff": "FOOD-1-TRK",
                    "fact": {"value": "2027-05-14", "was": "2027-05-03", "why": {"text": "The map provider is late"}}}]}
                """, Story.json(new Lineage(story.read(Story.ANA, NOW)).of(TRACKING)), false);
    }

    @Test
    void while_a_handoff_waits_for_its_answer_the_turn_stands_there() throws Exception {
        Story story = FoodDelivery.told().mandates().features().proposed().story();
        JSONAssert.assertEquals("""
                {"steps": [{"stage": "DEFINITION"}, {"stage": "PRIORITY"},
                           {"stage": "HANDOFF", "turn": {"act": "ANSWER_HANDOFF", "mine": false}}, {"stage": "MILESTONE"}]}
                """, Story.json(new Lineage(story.read(Story.ANA, NOW)).of(TRACKING)), false);
    }

    @Test
    void what_was_never_decided_is_no_step() throws Exception {
        Story story = FoodDelivery.told().mandates().features().story();
        JSONAssert.assertEquals("""
                {"steps": [{"stage": "DEFINITION", "title": "Reorder"}, {"stage": "PRIORITY"}]}
                """, Story.json(new Lineage(story.read(Story.ANA, NOW)).of(REORDER)), false);
    }

    /** Three tasks: done, blocked, and of another scope item; the fourth is for the milestone alone. */
    @Test
    void its_tasks_follow_the_milestone_each_with_who_said_how_it_gets_on() throws Exception {
        Story story = accepted()
                .by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new ScopeItemAdded(new ScopeItemId("TRK-S1"), "Tracking", TRACKING, NONE))
                .decided(new ScopeItemAdded(new ScopeItemId("TRK-S2"), "Reorder", REORDER, NONE));
        planned(story, 1, "Draw couriers", "TRK-S1", null);
        planned(story, 2, "Find routes", "TRK-S1", PILOT);
        planned(story, 3, "Remember orders", "TRK-S2", PILOT);
        planned(story, 4, "Book vans", null, PILOT);
        planned(story, 5, "Clean the kitchen", null, null);
        story.decided(new TaskBlocked(new TaskId("TRK-2"), "No map of the old town", true, true, NONE))
                .by(Story.ANA, Role.CONTRIBUTOR)
                .decided(new TaskCompleted(new TaskId("TRK-1"), NONE));

        JSONAssert.assertEquals("""
                [{"stage": "DEFINITION"}, {"stage": "PRIORITY"}, {"stage": "HANDOFF"}, {"stage": "ANSWER"},
                 {"stage": "MILESTONE", "key": "TRK-M1"},
                 {"stage": "TASK", "key": "TRK-1", "title": "Draw couriers", "handoff": "FOOD-1-TRK", "turn": null,
                  "sentence": "Completed the task “Draw couriers”",
                  "fact": {"value": "DONE", "owner": "CONTRIBUTOR", "decidedBy": [{"member": {"handle": "ana"}}]}},
                 {"stage": "TASK", "key": "TRK-2", "fact": {"value": {"hurdle": "No map of the old town"},
                  "owner": "PROJECT_MANAGER", "decidedBy": [{"member": {"handle": "jane"}}]}},
                 {"stage": "TASK", "key": "TRK-4", "fact": {"value": "PLANNED", "owner": "PROJECT_MANAGER"}}]
                """, steps(story), false);
    }

    @Test
    void the_delivery_and_the_word_on_it_end_the_thread_and_the_turn_moves_along() throws Exception {
        Story story = accepted().by(Story.JANE, Role.PROJECT_MANAGER).decided(delivered());
        JSONAssert.assertEquals("""
                [{"stage": "DEFINITION"}, {"stage": "PRIORITY"}, {"stage": "HANDOFF"}, {"stage": "ANSWER", "turn": null},
                 {"stage": "MILESTONE"},
                 {"stage": "DELIVERY", "key": "FOOD-1-TRK", "title": "Tracking rollout",
                  "fact": {"owner": "PROJECT_MANAGER", "decidedBy": [{"member": {"handle": "jane"}}]},
                  "turn": {"role": "PRODUCT_MANAGER", "act": "SIGN_OFF", "mine": true}}]
                """, steps(story), false);

        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new DeliveryRejected(HANDOFF, because("The map stands still in tunnels")));
        JSONAssert.assertEquals("""
                [{"stage": "DEFINITION"}, {"stage": "PRIORITY"}, {"stage": "HANDOFF"}, {"stage": "ANSWER"}, {"stage": "MILESTONE"},
                 {"stage": "DELIVERY", "turn": null},
                 {"stage": "SIGN_OFF", "fact": {"owner": "PRODUCT_MANAGER", "value": "REJECTED",
                  "why": {"text": "The map stands still in tunnels"}}, "turn": {"act": "DELIVER"}}]
                """, steps(story), false);

        story.by(Story.JANE, Role.PROJECT_MANAGER).decided(delivered());
        assertThat(stages(story)).endsWith(Stage.MILESTONE, Stage.DELIVERY);

        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new DeliveryAccepted(HANDOFF, List.of(new CriterionId("C1"), new CriterionId("C2")), NONE));
        JSONAssert.assertEquals("""
                [{"stage": "DEFINITION"}, {"stage": "PRIORITY"}, {"stage": "HANDOFF"}, {"stage": "ANSWER"}, {"stage": "MILESTONE"},
                 {"stage": "DELIVERY"}, {"stage": "SIGN_OFF", "fact": {"value": "ACCEPTED"}, "turn": null}]
                """, steps(story), false);
    }

    @Test
    void what_was_taken_back_says_who_ends_the_work() throws Exception {
        Story story = accepted()
                .by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new HandoffWithdrawn(HANDOFF, because("The law has changed")));
        JSONAssert.assertEquals("""
                [{"stage": "DEFINITION"}, {"stage": "PRIORITY"}, {"stage": "HANDOFF"}, {"stage": "ANSWER", "turn": null},
                 {"stage": "MILESTONE"},
                 {"stage": "WITHDRAWAL", "fact": {"owner": "PRODUCT_MANAGER", "why": {"text": "The law has changed"}},
                  "turn": {"role": "PROJECT_MANAGER", "act": "WIND_DOWN", "holders": [{"handle": "jane"}]}}]
                """, steps(story), false);
    }

    private static Story accepted() {
        return FoodDelivery.told().mandates().features().proposed().accepted().story();
    }

    private static void planned(
            Story story, int number, String title, @Nullable String scopeItem, @Nullable MilestoneId milestone) {
        story.decided(new TaskPlanned(
                TaskId.of(TRK, number),
                Story.JANE,
                title,
                Discipline.DEVELOPMENT,
                scopeItem == null ? null : new ScopeItemId(scopeItem),
                milestone,
                null,
                null,
                null,
                NONE));
    }

    private static DeliveryReported delivered() {
        return new DeliveryReported(
                HANDOFF,
                List.of(
                        new Evidence(new CriterionId("C1"), "Seen in the pilot"),
                        new Evidence(new CriterionId("C2"), "Measured")),
                NONE);
    }

    private static List<Stage> stages(Story story) {
        return read(story).steps().stream().map(LineageAnswer.Step::stage).toList();
    }

    private static String steps(Story story) {
        return Story.json(read(story).steps());
    }

    private static LineageAnswer read(Story story) {
        return new Lineage(story.read(Story.ANA, "2027-03-20T08:00:00Z")).of(TRACKING);
    }
}
