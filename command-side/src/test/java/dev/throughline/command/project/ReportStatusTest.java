package dev.throughline.command.project;

import static dev.throughline.command.project.ProjectFixture.CHARTERED;
import static dev.throughline.command.project.ProjectFixture.TRK;

import dev.throughline.events.Rationale;
import dev.throughline.events.project.Status;
import dev.throughline.events.project.StatusReported;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportStatusTest {

    private static final StatusReported AMBER =
            new StatusReported(TRK, Status.AMBER, "The map provider is late", Rationale.NONE);

    private final ProjectFixture project = new ProjectFixture();

    @Test
    void a_report_says_how_the_project_stands() {
        project.given(CHARTERED).when(trk -> trk.decide(amber())).expectEvents(AMBER);
    }

    @Test
    void the_same_again_is_a_new_report() {
        project.given(CHARTERED, AMBER).when(trk -> trk.decide(amber())).expectEvents(AMBER);
    }

    private static ReportStatus amber() {
        return new ReportStatus(TRK, Status.AMBER, "The map provider is late", Rationale.NONE);
    }
}
