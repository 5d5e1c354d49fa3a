package dev.throughline.standalone.mandates;

import static dev.throughline.events.Catalogue.catalogue;
import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Anything;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Decider;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.MemberId;
import dev.throughline.events.Owner;
import dev.throughline.events.PolicyId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.WorkspaceFounded;
import dev.throughline.events.policy.DecisionBroughtBack;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Request;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MandateCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final MemberId OLGA = new MemberId("m-olga00000001");
    private static final MemberId JANE = new MemberId("m-jane00000001");
    private static final MemberId OMAR = new MemberId("m-omar00000001");
    private static final ProductId FOOD = new ProductId("FOOD");

    @TempDir
    Path directory;

    private EventLog log;

    @BeforeEach
    void a_workspace_with_a_product_that_jane_manages() {
        log = SqliteEventLog.open(directory, Clock.systemUTC());
        record(OLGA, Role.WORKSPACE_OWNER, -1, new WorkspaceFounded(WorkspaceId.WORKSPACE, "Kitchen", OLGA, NONE));
        record(OLGA, Role.WORKSPACE_OWNER, 0, new MemberAdmitted(JANE, NONE));
        record(OLGA, Role.WORKSPACE_OWNER, 1, new MemberAdmitted(OMAR, NONE));
        record(OMAR, Role.CONTRIBUTOR, 2, new ProductConceived(FOOD, "Food delivery", "Cold meals", null, NONE));
        record(OLGA, Role.WORKSPACE_OWNER, 2, new ProductManagerAssigned(FOOD, JANE, NONE));
        record(JANE, Role.PRODUCT_MANAGER, 3, new VisionSet(FOOD, "Warm meals", because("They are cold")));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_log_in_which_everybody_held_their_mandate_has_no_breach() {
        assertThat(MandateCheck.firstBreach(log)).isEmpty();
    }

    @Test
    void who_no_longer_held_the_mandate_is_found_by_position() {
        record(OLGA, Role.WORKSPACE_OWNER, 3, new ProductManagerAssigned(FOOD, OMAR, NONE));
        record(JANE, Role.PRODUCT_MANAGER, 4, new VisionSet(FOOD, "Hot meals", because("Warm is not enough")));

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(8, "m-jane00000001 did not hold the role PRODUCT_MANAGER"));
    }

    @Test
    void a_decision_that_was_not_guarded_on_authority_is_found() {
        record(JANE, Role.PRODUCT_MANAGER, null, new VisionSet(FOOD, "Hot meals", because("Warm is not enough")));

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(7, "its commit was not guarded on authority@3"));
    }

    @Test
    void a_decision_in_a_role_whose_right_it_is_not_is_found() {
        record(OLGA, Role.WORKSPACE_OWNER, 3, new VisionSet(FOOD, "Hot meals", because("I say so")));

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(7, "VisionSet is not the right of WORKSPACE_OWNER"));
    }

    @Test
    void who_was_deactivated_contributes_nothing_more() {
        record(OLGA, Role.WORKSPACE_OWNER, 3, new MemberDeactivated(OMAR, NONE));
        record(
                OMAR,
                Role.CONTRIBUTOR,
                4,
                new ProductConceived(new ProductId("BEER"), "Beer delivery", "Warm beer", null, NONE));

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(8, "m-omar00000001 did not hold the role CONTRIBUTOR"));
    }

    @Test
    void a_policy_decides_in_the_stead_of_who_decided_its_cause_also_after_the_mandate_was_given_away() {
        String cause = record(JANE, Role.PRODUCT_MANAGER, 3, new VisionSet(FOOD, "Hot meals", because("For now")));
        record(OLGA, Role.WORKSPACE_OWNER, 3, new ProductManagerAssigned(FOOD, OMAR, NONE));
        record("policy:brings-back", JANE, Role.PRODUCT_MANAGER, 4, broughtBack(), cause);

        assertThat(MandateCheck.firstBreach(log)).isEmpty();
    }

    @Test
    void a_policy_that_decides_for_somebody_else_than_its_cause_names_is_found() {
        String cause = record(JANE, Role.PRODUCT_MANAGER, 3, new VisionSet(FOOD, "Hot meals", because("For now")));
        record("policy:brings-back", OMAR, Role.PRODUCT_MANAGER, 3, broughtBack(), cause);

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(8, "a policy decided it in nobody's stead"));
    }

    @Test
    void a_policy_without_a_cause_is_found() {
        record("policy:brings-back", JANE, Role.PRODUCT_MANAGER, 3, broughtBack(), null);

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(7, "a policy decided it in nobody's stead"));
    }

    @Test
    void a_policy_that_decides_what_was_not_its_causes_to_decide_is_found() {
        String cause =
                record(OMAR, Role.CONTRIBUTOR, 3, new ProductConceived(new ProductId("BEER"), "B", "B", null, NONE));
        record("policy:brings-back", OMAR, Role.CONTRIBUTOR, 3, broughtBack(), cause);

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(8, "DecisionBroughtBack is not the right of who decided its cause"));
    }

    private static DecisionBroughtBack broughtBack() {
        return new DecisionBroughtBack(
                new PolicyId("brings-back"), Anything.of(FOOD), Role.PRODUCT_MANAGER, LocalDate.of(2026, 11, 22), NONE);
    }

    private String record(MemberId member, Role role, @Nullable Integer authority, DomainEvent event) {
        return record(member.value(), member, role, authority, event, null);
    }

    private String record(
            String actor,
            MemberId member,
            Role role,
            @Nullable Integer authority,
            DomainEvent event,
            @Nullable String cause) {
        String command = UUID.randomUUID().toString();
        String id = UUID.randomUUID().toString();
        DecisionMetadata metadata = new DecisionMetadata(
                actor, role, Owner.of(role), List.of(new Decider(member, role, null)), NOW, command, command, cause);
        log.append(new Proposal(
                        command,
                        new Request("POST", "/", Bytes.utf8("{}")),
                        authority == null ? List.of() : List.of(new Guard("authority", authority)),
                        List.of(new NewEvent(
                                event.stream(),
                                log.lastVersion(event.stream()) + 1,
                                id,
                                catalogue().type(event.getClass()).name(),
                                1,
                                NOW,
                                Bytes.of(catalogue().encode(event)),
                                Bytes.of(CanonicalJson.write(metadata))))))
                .join();
        return id;
    }
}
