package dev.throughline.query.feature;

import static dev.throughline.query.FoodDelivery.REORDER;
import static dev.throughline.query.FoodDelivery.TRACKING;

import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
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
}
