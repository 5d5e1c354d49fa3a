package dev.throughline.command.authority;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.MIA;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignProjectManagerTest {

    private static final ProjectId TRK = new ProjectId("TRK");
    private static final Rationale WHY = Rationale.because("Knows it best");

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new MemberAdmitted(MIA, Rationale.NONE),
                        new ProjectChartered(
                                TRK,
                                "Tracking",
                                "Live",
                                List.of(),
                                Approach.AGILE,
                                ProjectKind.PRODUCT,
                                Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_workspace_owner_makes_a_member_accountable_and_later_another() {
        bench.when(new AssignProjectManager(TRK, OMAR, WHY), bench.owner())
                .thenEvents(new ProjectManagerAssigned(TRK, OMAR, WHY))
                .decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
        bench.when(new AssignProjectManager(TRK, JANE, WHY), bench.owner())
                .thenEvents(new ProjectManagerAssigned(TRK, JANE, WHY));
    }

    @Test
    void nobody_else_assigns_not_even_the_holder() {
        bench.given(new ProjectManagerAssigned(TRK, OMAR, Rationale.NONE));
        bench.when(new AssignProjectManager(TRK, JANE, WHY), OMAR).thenRefused(403, "decision.not-yours");
        bench.when(new AssignProjectManager(TRK, MIA, WHY), MIA).thenRefused(403, "decision.not-yours");
    }

    @Test
    void nobody_is_accountable_who_does_not_take_part() {
        bench.given(new MemberDeactivated(MIA, Rationale.NONE));
        bench.when(new AssignProjectManager(TRK, MIA, WHY), bench.owner()).thenRefused(409, "member.inactive");
        bench.when(new AssignProjectManager(TRK, STRANGER, WHY), bench.owner()).thenRefused(409, "member.inactive");
    }

    @Test
    void a_mandate_does_not_begin_again_for_who_holds_it() {
        bench.given(new ProjectManagerAssigned(TRK, OMAR, Rationale.NONE));
        bench.when(new AssignProjectManager(TRK, OMAR, WHY), bench.owner()).thenRefused(409, "mandate.unchanged");
    }

    @Test
    void an_unknown_project_has_no_manager() {
        bench.when(new AssignProjectManager(new ProjectId("NONE"), OMAR, WHY), bench.owner())
                .thenRefused(404, "unknown");
    }

    @Test
    void a_mandate_decided_since_is_not_given_away_unseen() {
        bench.given(new ProjectManagerAssigned(TRK, OMAR, Rationale.NONE));
        bench.when(new AssignProjectManager(TRK, JANE, WHY), bench.owner(), asking -> asking.on(Revision.NEVER))
                .thenRefused(412, "fact.changed");
        bench.when(new AssignProjectManager(TRK, JANE, WHY), bench.owner(), asking -> asking.on(Revision.at(4)))
                .thenEvents(new ProjectManagerAssigned(TRK, JANE, WHY));
    }

    @Test
    void the_decision_is_guarded_on_the_project_being_there() {
        bench.when(new AssignProjectManager(TRK, OMAR, WHY), bench.owner());
        var commit = bench.log().commitAt(bench.log().head().position()).orElseThrow();
        assertThat(commit.guards())
                .extracting(guard -> guard.stream() + "@" + guard.version())
                .containsExactly("authority@3", "project:TRK@0");
    }
}
