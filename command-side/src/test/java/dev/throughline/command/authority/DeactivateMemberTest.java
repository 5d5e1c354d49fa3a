package dev.throughline.command.authority;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.MIA;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeactivateMemberTest {

    private static final Rationale WHY = Rationale.because("Left the company");

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new MemberAdmitted(MIA, Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_workspace_owner_ends_a_membership_and_with_it_every_right() {
        bench.when(new DeactivateMember(MIA, WHY), bench.owner())
                .thenEvents(new MemberDeactivated(MIA, WHY))
                .decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
        assertThat(bench.bean(Members.class).isActive(MIA.value())).isFalse();
        bench.when(new DeactivateMember(JANE, WHY), MIA).thenRefused(403, "decision.not-yours");
    }

    @Test
    void who_is_accountable_for_something_stays_until_somebody_else_is_and_is_told_for_what() {
        bench.given(
                new ProductManagerAssigned(new ProductId("FOOD"), JANE, Rationale.NONE),
                new ProjectManagerAssigned(new ProjectId("TRK"), JANE, Rationale.NONE),
                new ProjectManagerAssigned(new ProjectId("NET"), JANE, Rationale.NONE),
                new ProjectManagerAssigned(new ProjectId("WEB"), OMAR, Rationale.NONE));
        var refused = bench.when(new DeactivateMember(JANE, WHY), bench.owner()).thenRefused(409, "member.accountable");
        assertThat(refused.members().get("accountableFor"))
                .isEqualTo(Map.of("products", List.of("FOOD"), "projects", List.of("NET", "TRK")));
        bench.given(
                new ProductManagerAssigned(new ProductId("FOOD"), OMAR, Rationale.NONE),
                new ProjectManagerAssigned(new ProjectId("TRK"), OMAR, Rationale.NONE),
                new ProjectManagerAssigned(new ProjectId("NET"), OMAR, Rationale.NONE));
        bench.when(new DeactivateMember(JANE, WHY), bench.owner()).thenEvents(new MemberDeactivated(JANE, WHY));
    }

    @Test
    void one_project_is_enough_to_stay_for() {
        bench.given(new ProjectManagerAssigned(new ProjectId("TRK"), JANE, Rationale.NONE));
        bench.when(new DeactivateMember(JANE, WHY), bench.owner()).thenRefused(409, "member.accountable");
    }

    @Test
    void the_last_workspace_owner_stays() {
        bench.when(new DeactivateMember(bench.owner(), WHY), bench.owner()).thenRefused(409, "owner.last");
    }

    @Test
    void nobody_leaves_twice_and_no_stranger_leaves() {
        bench.given(new MemberDeactivated(MIA, WHY));
        bench.when(new DeactivateMember(MIA, WHY), bench.owner()).thenRefused(409, "member.inactive");
        bench.when(new DeactivateMember(STRANGER, WHY), bench.owner()).thenRefused(409, "member.inactive");
    }

    @Test
    void a_member_deactivates_nobody_not_even_themselves() {
        bench.when(new DeactivateMember(JANE, WHY), MIA).thenRefused(403, "decision.not-yours");
        bench.when(new DeactivateMember(MIA, WHY), MIA).thenRefused(403, "decision.not-yours");
    }

    @Test
    void a_membership_decided_since_is_not_ended_unseen() {
        bench.when(new DeactivateMember(MIA, WHY), bench.owner(), asking -> asking.on(Revision.at(2)))
                .thenRefused(412, "fact.changed");
        bench.when(new DeactivateMember(MIA, WHY), bench.owner(), asking -> asking.on(Revision.at(3)))
                .thenEvents(new MemberDeactivated(MIA, WHY));
    }
}
