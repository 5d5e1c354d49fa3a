package dev.throughline.query.delivery;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static dev.throughline.query.FoodDelivery.PILOT;
import static dev.throughline.query.FoodDelivery.TRACKING;
import static dev.throughline.query.FoodDelivery.TRK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Role;
import dev.throughline.events.project.MilestoneDropped;
import dev.throughline.events.project.MilestoneReached;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.timeline.TimelineFold;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MilestonesTest {

    private static final String NOW = "2027-05-17T08:00:00Z";

    @Test
    void a_reached_milestone_says_when_and_who_said_so_and_can_not_be_decided_on() throws Exception {
        var story = told().decided(new MilestoneReached(PILOT, LocalDate.of(2027, 5, 13), NONE));

        JSONAssert.assertEquals("""
                {"key": "TRK-M1", "state": "REACHED", "reached": "2027-05-13",
                 "outcome": {"value": "REACHED", "decidedBy": [{"member": {"handle": "jane"}}]}, "may": []}
                """, Story.json(new Milestones(story.read(Story.JANE, NOW)).one(PILOT)), false);
    }

    @Test
    void a_dropped_milestone_says_why_and_is_meant_for_no_feature_any_more() throws Exception {
        var story = told().decided(new MilestoneDropped(PILOT, because("The pilot city is closed")));

        JSONAssert.assertEquals("""
                {"state": "DROPPED", "reached": null,
                 "outcome": {"value": "DROPPED", "why": {"text": "The pilot city is closed"}}, "may": []}
                """, Story.json(new Milestones(story.read(Story.JANE, NOW)).one(PILOT)), false);
        assertThat(TimelineFold.meantFor(TRACKING, TRK, story.snapshot())).isEmpty();
    }

    private static Story told() {
        return FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story().by(Story.JANE, Role.PROJECT_MANAGER);
    }
}
