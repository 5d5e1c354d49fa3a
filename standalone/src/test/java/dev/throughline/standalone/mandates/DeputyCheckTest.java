package dev.throughline.standalone.mandates;

import static dev.throughline.events.Catalogue.catalogue;
import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Decider;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.Owner;
import dev.throughline.events.ProductId;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.DeputyEnded;
import dev.throughline.events.authority.DeputyNamed;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.WorkspaceFounded;
import dev.throughline.events.authority.WorkspaceOwnerAppointed;
import dev.throughline.events.authority.WorkspaceOwnerDismissed;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check of a whole log knows of deputies, and of owners who leave. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeputyCheckTest {

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
    void a_deputy_decides_in_the_holders_place_within_the_period() {
        record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW, NOW.plusMillis(1)));
        recordFor(JANE, OMAR, 4, vision());

        assertThat(MandateCheck.firstBreach(log)).isEmpty();
    }

    @Test
    void a_deputy_whose_period_was_over_is_found() {
        record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW.minusSeconds(1), NOW));
        recordFor(JANE, OMAR, 4, vision());

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(8, "m-omar00000001 did not hold the role PRODUCT_MANAGER"));
    }

    @Test
    void a_deputy_whose_period_had_not_begun_is_found() {
        record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW.plusMillis(1), NOW.plusSeconds(1)));
        recordFor(JANE, OMAR, 4, vision());

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(8, "m-omar00000001 did not hold the role PRODUCT_MANAGER"));
    }

    @Test
    void a_deputy_in_the_place_of_somebody_who_is_not_accountable_is_found() {
        record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW, NOW.plusSeconds(1)));
        recordFor(OLGA, OMAR, 4, vision());

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(8, "m-omar00000001 did not hold the role PRODUCT_MANAGER"));
    }

    @Test
    void a_deputy_of_the_former_holder_is_found_even_where_nobody_ended_it() {
        record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW, NOW.plusSeconds(1)));
        record(OLGA, Role.WORKSPACE_OWNER, 4, new ProductManagerAssigned(FOOD, OLGA, NONE));
        recordFor(OLGA, OMAR, 5, vision());

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(9, "m-omar00000001 did not hold the role PRODUCT_MANAGER"));
    }

    @Test
    void a_deputy_who_decides_who_is_a_deputy_is_found() {
        record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW, NOW.plusSeconds(1)));
        recordFor(JANE, OMAR, 4, new DeputyEnded(MandateKey.of(FOOD), Role.PRODUCT_MANAGER, OMAR, NONE));

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(8, "DeputyEnded is not for deputies to decide"));
    }

    @Test
    void an_owner_who_dismissed_themselves_with_their_membership_was_one_until_then() {
        record(OLGA, Role.WORKSPACE_OWNER, 3, new WorkspaceOwnerAppointed(WorkspaceId.WORKSPACE, JANE, NONE));
        record(
                OLGA,
                Role.WORKSPACE_OWNER,
                4,
                new WorkspaceOwnerDismissed(WorkspaceId.WORKSPACE, OLGA, NONE),
                new MemberDeactivated(OLGA, NONE));
        record(OLGA, Role.WORKSPACE_OWNER, 6, new MemberAdmitted(OLGA, NONE));

        assertThat(MandateCheck.firstBreach(log))
                .contains(new MandateBreach(10, "m-olga00000001 did not hold the role WORKSPACE_OWNER"));
    }

    private static VisionSet vision() {
        return new VisionSet(FOOD, "Hot meals", because("Warm is not enough"));
    }

    private static DeputyNamed deputy(Instant from, Instant to) {
        return new DeputyNamed(MandateKey.of(FOOD), Role.PRODUCT_MANAGER, OMAR, from, to, NONE);
    }

    private void record(MemberId member, Role role, int authority, DomainEvent... events) {
        record(new Decider(member, role, null), authority, events);
    }

    private void recordFor(MemberId holder, MemberId deputy, int authority, DomainEvent event) {
        record(new Decider(deputy, Role.PRODUCT_MANAGER, holder), authority, event);
    }

    private void record(Decider decider, int authority, DomainEvent... events) {
        String command = UUID.randomUUID().toString();
        DecisionMetadata metadata = new DecisionMetadata(
                decider.member().value(),
                decider.role(),
                Owner.of(decider.role()),
                List.of(decider),
                NOW,
                command,
                command,
                null);
        List<NewEvent> written = new ArrayList<>();
        for (DomainEvent event : events) {
            written.add(new NewEvent(
                    event.stream(),
                    log.lastVersion(event.stream()) + 1 + written.size(),
                    UUID.randomUUID().toString(),
                    catalogue().type(event.getClass()).name(),
                    1,
                    NOW,
                    Bytes.of(catalogue().encode(event)),
                    Bytes.of(CanonicalJson.write(metadata))));
        }
        log.append(new Proposal(
                        command,
                        new Request("POST", "/", Bytes.utf8("{}")),
                        List.of(new Guard("authority", authority)),
                        written))
                .join();
    }
}
