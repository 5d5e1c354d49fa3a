package dev.throughline.command.authority;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.MIA;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.events.Role.PROJECT_MANAGER;

import dev.throughline.command.Bench;
import dev.throughline.events.MandateKey;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.DeputyEnded;
import dev.throughline.events.authority.DeputyNamed;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.authority.WorkspaceOwnerAppointed;
import dev.throughline.events.authority.WorkspaceOwnerDismissed;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndDeputyTest {

    private static final ProjectId TRK = new ProjectId("TRK");
    private static final MandateKey OF_TRK = MandateKey.of(TRK);
    private static final Rationale WHY = Rationale.because("Back a week early");
    private static final EndDeputy END = new EndDeputy(OF_TRK, PROJECT_MANAGER, MIA, WHY);
    private static final DeputyEnded ENDED = new DeputyEnded(OF_TRK, PROJECT_MANAGER, MIA, WHY);

    private Bench bench;

    @BeforeEach
    void mia_stands_in_for_jane_for_a_week(@TempDir Path directory) {
        bench = new Bench(directory);
        var now = bench.clock.instant();
        bench.given(
                new MemberAdmitted(OMAR, Rationale.NONE),
                new MemberAdmitted(JANE, Rationale.NONE),
                new MemberAdmitted(MIA, Rationale.NONE),
                new ProjectChartered(
                        TRK, "Tracking", "See it", List.of(), Approach.AGILE, ProjectKind.PRODUCT, Rationale.NONE),
                new ProjectManagerAssigned(TRK, JANE, Rationale.NONE),
                named(now, now.plus(Duration.ofDays(7))));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_holder_ends_it_before_its_time() {
        bench.when(END, JANE).thenEvents(ENDED).decidedBy(JANE, PROJECT_MANAGER);
        bench.when(END, JANE).thenRefused(409, "deputy.not");
    }

    @Test
    void a_workspace_owner_ends_it_and_nobody_else_does() {
        bench.when(END, OMAR).thenRefused(403, "decision.not-yours");
        bench.when(END, MIA).thenRefused(403, "decision.not-yours");
        bench.when(END, bench.owner()).thenEvents(ENDED).decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
    }

    @Test
    void who_is_no_deputy_is_not_ended_nor_one_whose_period_is_over() {
        bench.when(new EndDeputy(OF_TRK, PROJECT_MANAGER, OMAR, WHY), JANE).thenRefused(409, "deputy.not");
        bench.clock.pass(Duration.ofDays(7));
        bench.when(END, JANE).thenRefused(409, "deputy.not");
    }

    @Test
    void another_holder_has_no_deputy_and_the_record_says_so() {
        bench.when(new AssignProjectManager(TRK, OMAR, WHY), bench.owner())
                .thenEvents(ENDED, new ProjectManagerAssigned(TRK, OMAR, WHY))
                .decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
        bench.when(END, OMAR).thenRefused(409, "deputy.not");
    }

    @Test
    void who_leaves_stands_in_for_nobody_and_the_record_says_so() {
        bench.when(new DeactivateMember(MIA, WHY), bench.owner())
                .thenEvents(ENDED, new MemberDeactivated(MIA, WHY))
                .decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
    }

    @Test
    void what_is_over_by_itself_is_not_ended_once_more() {
        bench.clock.pass(Duration.ofDays(8));
        bench.when(new AssignProjectManager(TRK, OMAR, WHY), bench.owner())
                .thenEvents(new ProjectManagerAssigned(TRK, OMAR, WHY));
        bench.when(new DeactivateMember(MIA, WHY), bench.owner()).thenEvents(new MemberDeactivated(MIA, WHY));
    }

    @Test
    void an_owner_who_leaves_owns_nothing_and_the_record_says_so() {
        bench.given(new WorkspaceOwnerAppointed(WorkspaceId.WORKSPACE, OMAR, Rationale.NONE));
        bench.when(new DeactivateMember(OMAR, WHY), OMAR)
                .thenEvents(
                        new WorkspaceOwnerDismissed(WorkspaceId.WORKSPACE, OMAR, WHY),
                        new MemberDeactivated(OMAR, WHY));
    }

    private static DeputyNamed named(Instant from, Instant to) {
        return new DeputyNamed(OF_TRK, PROJECT_MANAGER, MIA, from, to, Rationale.NONE);
    }
}
