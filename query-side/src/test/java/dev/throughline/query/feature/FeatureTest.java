package dev.throughline.query.feature;

import static dev.throughline.query.FoodDelivery.CALM;
import static dev.throughline.query.FoodDelivery.INTERVIEW;
import static dev.throughline.query.FoodDelivery.REORDER;
import static dev.throughline.query.FoodDelivery.TRACKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.events.Anything;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WordingField;
import dev.throughline.events.feature.AssumptionConcluded;
import dev.throughline.events.feature.Conclusion;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeatureTest {

    private static final String NOW = "2027-03-10T08:00:00Z";

    @Test
    void a_feature_shows_every_decision_that_touches_it_newest_first() throws Exception {
        Story story =
                FoodDelivery.told().mandates().features().proposed().accepted().story();
        JSONAssert.assertEquals("""
                {"position": 18, "key": "FOOD-1", "rank": 1, "product": {"key": "FOOD", "name": "Food delivery"},
                 "decisions": [{"position": 17, "type": "HandoffAccepted"}, {"position": 16, "type": "FeatureHandedOff"},
                               {"position": 15, "type": "HandoffProposed"}, {"position": 14, "type": "MilestoneScheduled"},
                               {"position": 12, "type": "FeaturePrioritized"}, {"position": 9, "type": "FeatureDefined"}]}
                """, Story.json(queries(story).feature(TRACKING)), false);
    }

    @Test
    void every_version_of_the_definition_is_there_with_what_it_made_different() throws Exception {
        Story story = FoodDelivery.told().mandates().features().grounded().story();
        JSONAssert.assertEquals("""
                {"definitionVersion": 2,
                 "versions": [
                   {"version": 2, "handedOff": [],
                    "definition": {"position": 15, "owner": "PRODUCT_MANAGER", "why": {"text": "The interviews say so"},
                                   "decidedBy": [{"member": {"handle": "ana"}}]},
                    "differences": [
                      {"part": "audience", "was": "Customers", "is": "Customers who wait"},
                      {"part": "goal", "was": null, "is": "FOOD-G1"},
                      {"part": "insights", "was": [], "is": ["FOOD-I1"]},
                      {"part": "criterion.C1", "was": "The courier shows on a map", "is": "The courier moves on a map"},
                      {"part": "criterion.C2", "was": "It is at most a minute old", "is": null},
                      {"part": "criterion.C3", "was": null, "is": "It works without an account"}]},
                   {"version": 1, "differences": [],
                    "definition": {"position": 9, "value": {"audience": "Customers"}}}],
                 "insights": [{"key": "FOOD-I1", "insight": {"value": {"kind": "INTERVIEW", "source": "Ten customers"}}}]}
                """, Story.json(queries(story).feature(TRACKING)), false);
    }

    @Test
    void a_version_says_which_handoffs_are_of_it() throws Exception {
        Story story = FoodDelivery.told().mandates().features().proposed().story();
        JSONAssert.assertEquals("""
                {"versions": [{"version": 1, "handedOff": ["FOOD-1-TRK"]}]}
                """, Story.json(queries(story).feature(TRACKING)), false);
    }

    @Test
    void assumptions_are_open_until_they_are_concluded_on_evidence() throws Exception {
        Story story = FoodDelivery.told().mandates().features().grounded().story();
        JSONAssert.assertEquals("""
                {"assumptions": [{"key": "FOOD-1.A1", "conclusion": null, "evidence": [],
                                  "assumption": {"value": "Who sees the courier does not call"}}]}
                """, Story.json(queries(story).feature(TRACKING)), false);

        story.decided(new AssumptionConcluded(CALM, Conclusion.CONFIRMED, List.of(INTERVIEW), Rationale.NONE));

        JSONAssert.assertEquals("""
                {"key": "FOOD-1.A1", "feature": {"key": "FOOD-1", "name": "Real-time tracking"},
                 "conclusion": {"value": {"result": "CONFIRMED", "insights": ["FOOD-I1"]}, "owner": "PRODUCT_MANAGER"},
                 "evidence": [{"key": "FOOD-I1"}],
                 "decisions": [
                   {"sentence": "Confirmed an assumption for Real-time tracking: “Who sees the courier does not call”"},
                   {"sentence": "Stated an assumption for Real-time tracking: “Who sees the courier does not call”"}]}
                """, Story.json(queries(story).assumption(TRACKING, CALM)), false);
    }

    @Test
    void a_dropped_feature_says_by_whom_and_why_and_leaves_nothing_to_decide() throws Exception {
        Story story = FoodDelivery.told().mandates().features().story();
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new FeatureDropped(TRACKING, Rationale.because("The couriers refuse it")));
        JSONAssert.assertEquals("""
                {"key": "FOOD-1", "rank": null, "may": [],
                 "dropped": {"position": 13, "why": {"text": "The couriers refuse it"}},
                 "decisions": [{"position": 13, "sentence": "Dropped Real-time tracking"},
                               {"position": 12}, {"position": 9}]}
                """, Story.json(queries(story).feature(TRACKING)), false);
    }

    @Test
    void words_that_were_put_right_are_shown_as_they_are_now_and_add_no_version() throws Exception {
        Story story = FoodDelivery.told().mandates().features().grounded().story();
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(corrected("title", "Live tracking"))
                .decided(corrected("criterion.C1", "The courier glides on a map"));
        JSONAssert.assertEquals("""
                {"definitionVersion": 2,
                 "definition": {
                   "position": 15, "revision": "2",
                   "value": {"title": "Live tracking",
                             "acceptanceCriteria": [{"id": "C3", "text": "It works without an account"},
                                                    {"id": "C1", "text": "The courier glides on a map"}]},
                   "corrections": [
                     {"field": "title", "position": 18, "decidedBy": [{"member": {"handle": "ana"}, "role": "PRODUCT_MANAGER"}]},
                     {"field": "criterion.C1", "position": 19}]},
                 "versions": [
                   {"version": 2, "differences": [
                      {"part": "title", "was": "Real-time tracking", "is": "Live tracking"},
                      {"part": "audience"}, {"part": "goal"}, {"part": "insights"},
                      {"part": "criterion.C1", "is": "The courier glides on a map"},
                      {"part": "criterion.C2"}, {"part": "criterion.C3"}]},
                   {"version": 1}]}
                """, Story.json(queries(story).feature(TRACKING)), false);
    }

    @Test
    void what_is_decided_anew_is_worded_as_it_is_decided() throws Exception {
        FoodDelivery told = FoodDelivery.told().mandates().features();
        Story story = told.story();
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new WordingCorrected(
                        Anything.of(TRACKING),
                        "feature:FOOD-1",
                        new WordingField("title"),
                        0,
                        "Live tracking",
                        Rationale.NONE));
        told.grounded();
        String answer = Story.json(queries(story).feature(TRACKING));
        JSONAssert.assertEquals("""
                {"definition": {"value": {"title": "Real-time tracking"}},
                 "versions": [{"version": 2}, {"version": 1, "definition": {"value": {"title": "Live tracking"}}}]}
                """, answer, false);
        assertThat(answer).containsOnlyOnce("corrections");
    }

    private static WordingCorrected corrected(String field, String text) {
        return new WordingCorrected(
                Anything.of(TRACKING), "feature:FOOD-1", new WordingField(field), 2, text, Rationale.NONE);
    }

    @Test
    void what_there_is_not_is_unknown() {
        FeatureQueries queries =
                queries(FoodDelivery.told().mandates().features().grounded().story());
        unknown(() -> queries.feature(new FeatureId("FOOD-9")));
        unknown(() -> queries.assumption(REORDER, CALM));
    }

    private static void unknown(Runnable question) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(question::run)
                .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo("unknown"));
    }

    private static FeatureQueries queries(Story story) {
        return new FeatureQueries(story.read(Story.ANA, NOW));
    }
}
