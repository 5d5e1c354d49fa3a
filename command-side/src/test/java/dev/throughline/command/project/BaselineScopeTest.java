package dev.throughline.command.project;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.project.ProjectFixture.CHARTERED;
import static dev.throughline.command.project.ProjectFixture.TRK;
import static dev.throughline.command.project.ProjectFixture.WHY;

import dev.throughline.events.ScopeItemId;
import dev.throughline.events.project.ScopeBaselined;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BaselineScopeTest {

    private static final ScopeItemId MAP = new ScopeItemId("TRK-S1");
    private static final ScopeItemId ALERTS = new ScopeItemId("TRK-S2");
    private static final ScopeItemAdded MAP_ADDED = new ScopeItemAdded(MAP, "Couriers on a map", null, WHY);
    private static final ScopeItemAdded ALERTS_ADDED = new ScopeItemAdded(ALERTS, "Alerts", null, WHY);

    private final ProjectFixture project = new ProjectFixture();

    @Test
    void the_baseline_is_what_is_in_scope() {
        project.given(CHARTERED, MAP_ADDED, ALERTS_ADDED, new ScopeItemRemoved(MAP, WHY))
                .when(trk -> trk.decide(new BaselineScope(TRK, WHY)))
                .expectEvents(new ScopeBaselined(TRK, List.of(ALERTS), WHY));
    }

    @Test
    void an_empty_scope_is_no_baseline() {
        project.given(CHARTERED, MAP_ADDED, new ScopeItemRemoved(MAP, WHY))
                .when(trk -> trk.decide(new BaselineScope(TRK, WHY)))
                .expectException(refused("scope.empty"))
                .expectNoEvents();
    }

    @Test
    void the_baseline_that_stands_is_not_decided_again() {
        project.given(CHARTERED, MAP_ADDED, new ScopeBaselined(TRK, List.of(MAP), WHY))
                .when(trk -> trk.decide(new BaselineScope(TRK, WHY)))
                .expectException(refused("scope.unchanged"))
                .expectNoEvents();
    }

    @Test
    void a_scope_that_has_changed_can_become_the_baseline() {
        project.given(CHARTERED, MAP_ADDED, new ScopeBaselined(TRK, List.of(MAP), WHY), ALERTS_ADDED)
                .when(trk -> trk.decide(new BaselineScope(TRK, WHY)))
                .expectEvents(new ScopeBaselined(TRK, List.of(MAP, ALERTS), WHY));
    }
}
