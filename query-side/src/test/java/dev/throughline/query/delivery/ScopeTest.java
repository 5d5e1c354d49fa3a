package dev.throughline.query.delivery;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static dev.throughline.query.FoodDelivery.TRACKING;
import static dev.throughline.query.FoodDelivery.TRK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Role;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.project.ScopeBaselined;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import dev.throughline.events.project.Status;
import dev.throughline.events.project.StatusReported;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeTest {

    private static final String NOW = "2027-03-17T08:00:00Z";
    private static final ScopeItemId MAP = new ScopeItemId("TRK-S1");
    private static final ScopeItemId SMS = new ScopeItemId("TRK-S2");
    private static final ScopeItemId RANGE = new ScopeItemId("TRK-S3");

    @Test
    void the_scope_is_shown_against_its_baseline() throws Exception {
        var story = told().decided(new ScopeBaselined(TRK, List.of(MAP, SMS), NONE))
                .decided(new ScopeItemRemoved(SMS, because("Not worth the licence")))
                .decided(new ScopeItemAdded(RANGE, "Arrival as a range", null, NONE));

        JSONAssert.assertEquals("""
                {"now": 2, "atBaseline": 2, "added": 1, "removed": 1,
                 "baseline": {"value": ["TRK-S1", "TRK-S2"], "owner": "PROJECT_MANAGER", "fact": "TRK/scope-baseline"},
                 "items": [
                   {"key": "TRK-S1", "title": "Couriers on a map", "in": true, "change": null,
                    "feature": {"key": "FOOD-1", "name": "Real-time tracking"},
                    "scope": {"value": "IN"}, "may": ["RemoveScopeItem"]},
                   {"key": "TRK-S2", "title": "Text messages", "in": false, "change": "REMOVED", "feature": null,
                    "scope": {"value": "OUT", "was": "IN", "why": {"text": "Not worth the licence"}}, "may": []},
                   {"key": "TRK-S3", "title": "Arrival as a range", "in": true, "change": "ADDED"}]}
                """, Story.json(new Scopes(story.read(Story.JANE, NOW)).of(TRK)), false);
    }

    @Test
    void before_a_baseline_only_what_is_in_scope_is_shown() {
        var story = told().decided(new ScopeItemRemoved(SMS, because("Not worth the licence")));

        var scope = new Scopes(story.read(Story.JANE, NOW)).of(TRK);

        assertThat(scope.items()).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo("TRK-S1");
            assertThat(item.change()).isNull();
        });
        assertThat(scope.atBaseline()).isNull();
    }

    @Test
    void what_was_removed_is_still_found_by_its_key() {
        var story = told().decided(new ScopeItemRemoved(SMS, because("Not worth the licence")));

        var removed = new Scopes(story.read(Story.JANE, NOW)).one(TRK, SMS);

        assertThat(removed.item().in()).isFalse();
        assertThat(removed.project().name()).isEqualTo("Tracking rollout");
    }

    @Test
    void the_project_shows_the_latest_status() throws Exception {
        var story = told().decided(new StatusReported(TRK, Status.AMBER, "The map provider is late", NONE));

        JSONAssert.assertEquals("""
                {"project": {"status": {"value": {"status": "AMBER", "summary": "The map provider is late"}}}}
                """, Story.json(new DeliveryQueries(story.read(Story.JANE, NOW)).delivery(TRK)), false);
    }

    private static Story told() {
        return FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE)
                .story()
                .by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new ScopeItemAdded(MAP, "Couriers on a map", TRACKING, NONE))
                .decided(new ScopeItemAdded(SMS, "Text messages", null, NONE));
    }
}
