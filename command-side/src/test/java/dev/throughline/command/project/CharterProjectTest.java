package dev.throughline.command.project;

import static dev.throughline.command.project.ProjectFixture.CHARTERED;
import static dev.throughline.command.project.ProjectFixture.TRK;

import dev.throughline.events.Rationale;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.ProjectKind;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CharterProjectTest {

    @Test
    void a_charter_says_what_the_project_is_for_and_how_its_success_is_measured() {
        new ProjectFixture()
                .whenChartering(new CharterProject(
                        TRK,
                        "Live tracking",
                        "Customers see where their order is",
                        List.of("Nine of ten orders are tracked"),
                        Approach.HYBRID,
                        ProjectKind.PRODUCT,
                        Rationale.NONE))
                .expectEvents(CHARTERED);
    }
}
