package dev.throughline.command.authority;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.WorkspaceOwnerAppointed;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointWorkspaceOwnerTest {

    private static final Rationale WHY = Rationale.because("Two can go on holiday");

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(new MemberAdmitted(OMAR, Rationale.NONE), new MemberAdmitted(JANE, Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void an_owner_makes_a_member_an_owner_who_decides_as_one_at_once() {
        bench.when(new AppointWorkspaceOwner(OMAR, WHY), bench.owner())
                .thenEvents(appointed(OMAR))
                .decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
        assertThat(bench.bean(Members.class).isOwner(OMAR.value())).isTrue();
        bench.when(new AppointWorkspaceOwner(JANE, WHY), OMAR)
                .thenEvents(appointed(JANE))
                .decidedBy(OMAR, Role.WORKSPACE_OWNER);
    }

    @Test
    void a_member_appoints_nobody_not_even_themselves() {
        bench.when(new AppointWorkspaceOwner(OMAR, WHY), OMAR).thenRefused(403, "decision.not-yours");
    }

    @Test
    void nobody_is_an_owner_twice() {
        bench.when(new AppointWorkspaceOwner(bench.owner(), WHY), bench.owner()).thenRefused(409, "owner.already");
    }

    @Test
    void only_members_are_owners() {
        bench.given(new MemberDeactivated(JANE, Rationale.NONE));
        bench.when(new AppointWorkspaceOwner(JANE, WHY), bench.owner()).thenRefused(409, "member.inactive");
        bench.when(new AppointWorkspaceOwner(STRANGER, WHY), bench.owner()).thenRefused(409, "member.inactive");
    }

    @Test
    void an_ownership_decided_since_is_not_decided_unseen() {
        bench.given(appointed(OMAR));
        bench.when(new DismissWorkspaceOwner(OMAR, WHY), bench.owner(), asking -> asking.on(Revision.NEVER))
                .thenRefused(412, "fact.changed");
    }

    private static WorkspaceOwnerAppointed appointed(MemberId owner) {
        return new WorkspaceOwnerAppointed(WorkspaceId.WORKSPACE, owner, WHY);
    }
}
