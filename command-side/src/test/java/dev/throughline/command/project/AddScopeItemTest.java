package dev.throughline.command.project;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.project.ProjectFixture.CHARTERED;
import static dev.throughline.command.project.ProjectFixture.TRACKING;
import static dev.throughline.command.project.ProjectFixture.TRK;
import static dev.throughline.command.project.ProjectFixture.WHY;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddScopeItemTest {

    private static final ScopeItemId FIRST = new ScopeItemId("TRK-S1");

    private final ProjectFixture project = new ProjectFixture();

    @Test
    void the_first_item_is_number_one_with_the_feature_that_it_serves() {
        project.given(CHARTERED).when(trk -> trk.decide(map(TRACKING))).expectEvents(added("TRK-S1", TRACKING));
    }

    @Test
    void an_item_may_serve_no_feature() {
        project.given(CHARTERED).when(trk -> trk.decide(map(null))).expectEvents(added("TRK-S1", null));
    }

    @Test
    void the_same_title_for_another_feature_is_another_item() {
        project.given(CHARTERED, added("TRK-S1", TRACKING))
                .when(trk -> trk.decide(map(null)))
                .expectEvents(added("TRK-S2", null));
    }

    @Test
    void what_is_in_scope_is_not_added_again() {
        project.given(CHARTERED, added("TRK-S1", TRACKING))
                .when(trk -> trk.decide(map(TRACKING)))
                .expectException(refused("scope-item.in-scope"))
                .expectNoEvents();
    }

    @Test
    void what_was_removed_can_be_added_again_under_a_new_number() {
        project.given(CHARTERED, added("TRK-S1", TRACKING), new ScopeItemRemoved(FIRST, WHY))
                .when(trk -> trk.decide(map(TRACKING)))
                .expectEvents(added("TRK-S2", TRACKING));
    }

    private static AddScopeItem map(@Nullable FeatureId feature) {
        return new AddScopeItem(TRK, "Couriers on a map", feature, WHY);
    }

    private static ScopeItemAdded added(String id, @Nullable FeatureId feature) {
        return new ScopeItemAdded(new ScopeItemId(id), "Couriers on a map", feature, WHY);
    }
}
