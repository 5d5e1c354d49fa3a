package dev.throughline.command.authority;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.WorkspaceOwnerAppointed;
import dev.throughline.events.authority.WorkspaceOwnerDismissed;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DismissWorkspaceOwnerTest {

    private static final Rationale WHY = Rationale.because("Another office");

    private Bench bench;

    @BeforeEach
    void omar_is_an_owner_too(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new WorkspaceOwnerAppointed(WorkspaceId.WORKSPACE, OMAR, Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void an_owner_dismisses_another_who_stays_a_member() {
        bench.when(new DismissWorkspaceOwner(OMAR, WHY), bench.owner())
                .thenEvents(new WorkspaceOwnerDismissed(WorkspaceId.WORKSPACE, OMAR, WHY))
                .decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
        var members = bench.bean(Members.class);
        assertThat(members.isOwner(OMAR.value())).isFalse();
        assertThat(members.isActive(OMAR.value())).isTrue();
        bench.when(new AppointWorkspaceOwner(JANE, WHY), OMAR).thenRefused(403, "decision.not-yours");
    }

    @Test
    void the_last_owner_stays_even_against_their_own_will() {
        var first = bench.owner();
        bench.when(new DismissWorkspaceOwner(first, WHY), first)
                .thenEvents(new WorkspaceOwnerDismissed(WorkspaceId.WORKSPACE, first, WHY));
        bench.when(new DismissWorkspaceOwner(OMAR, WHY), OMAR).thenRefused(409, "owner.last");
        bench.when(new DeactivateMember(OMAR, WHY), OMAR).thenRefused(409, "owner.last");
    }

    @Test
    void who_owns_nothing_is_not_dismissed_and_dismisses_nobody() {
        bench.when(new DismissWorkspaceOwner(JANE, WHY), bench.owner()).thenRefused(409, "owner.not");
        bench.when(new DismissWorkspaceOwner(OMAR, WHY), JANE).thenRefused(403, "decision.not-yours");
    }
}
