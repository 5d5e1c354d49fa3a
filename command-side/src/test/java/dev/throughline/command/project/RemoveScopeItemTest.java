package dev.throughline.command.project;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.project.ProjectFixture.CHARTERED;
import static dev.throughline.command.project.ProjectFixture.WHY;

import dev.throughline.events.ScopeItemId;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemoveScopeItemTest {

    private static final ScopeItemId MAP = new ScopeItemId("TRK-S1");
    private static final ScopeItemAdded ADDED = new ScopeItemAdded(MAP, "Couriers on a map", null, WHY);
    private static final ScopeItemRemoved REMOVED = new ScopeItemRemoved(MAP, WHY);

    private final ProjectFixture project = new ProjectFixture();

    @Test
    void an_item_in_scope_is_removed() {
        project.given(CHARTERED, ADDED)
                .when(trk -> trk.decide(new RemoveScopeItem(MAP, WHY)))
                .expectEvents(REMOVED);
    }

    @Test
    void an_item_is_removed_once() {
        project.given(CHARTERED, ADDED, REMOVED)
                .when(trk -> trk.decide(new RemoveScopeItem(MAP, WHY)))
                .expectException(refused("scope-item.removed"))
                .expectNoEvents();
    }
}
