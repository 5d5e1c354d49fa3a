package dev.throughline.standalone.mandates;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static dev.throughline.standalone.mandates.DecisionLog.FOOD;
import static dev.throughline.standalone.mandates.DecisionLog.JANE;
import static dev.throughline.standalone.mandates.DecisionLog.NOW;
import static dev.throughline.standalone.mandates.DecisionLog.OLGA;
import static dev.throughline.standalone.mandates.DecisionLog.OMAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Decider;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.DeputyEnded;
import dev.throughline.events.authority.DeputyNamed;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.WorkspaceOwnerAppointed;
import dev.throughline.events.authority.WorkspaceOwnerDismissed;
import dev.throughline.events.product.VisionSet;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check of a whole log knows of deputies, and of owners who leave. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeputyCheckTest {

    @TempDir
    Path directory;

    private DecisionLog log;

    @BeforeEach
    void a_workspace_with_a_product_that_jane_manages() {
        log = DecisionLog.in(directory);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_deputy_decides_in_the_holders_place_within_the_period() {
        log.record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW, NOW.plusMillis(1)));
        recordFor(JANE, OMAR, 4, vision());

        assertThat(log.firstBreach()).isEmpty();
    }

    @Test
    void a_deputy_whose_period_was_over_is_found() {
        log.record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW.minusSeconds(1), NOW));
        recordFor(JANE, OMAR, 4, vision());

        assertThat(log.firstBreach())
                .contains(new MandateBreach(8, "m-omar00000001 did not hold the role PRODUCT_MANAGER"));
    }

    @Test
    void a_deputy_whose_period_had_not_begun_is_found() {
        log.record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW.plusMillis(1), NOW.plusSeconds(1)));
        recordFor(JANE, OMAR, 4, vision());

        assertThat(log.firstBreach())
                .contains(new MandateBreach(8, "m-omar00000001 did not hold the role PRODUCT_MANAGER"));
    }

    @Test
    void a_deputy_in_the_place_of_somebody_who_is_not_accountable_is_found() {
        log.record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW, NOW.plusSeconds(1)));
        recordFor(OLGA, OMAR, 4, vision());

        assertThat(log.firstBreach())
                .contains(new MandateBreach(8, "m-omar00000001 did not hold the role PRODUCT_MANAGER"));
    }

    @Test
    void a_deputy_of_the_former_holder_is_found_even_where_nobody_ended_it() {
        log.record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW, NOW.plusSeconds(1)));
        log.record(OLGA, Role.WORKSPACE_OWNER, 4, new ProductManagerAssigned(FOOD, OLGA, NONE));
        recordFor(OLGA, OMAR, 5, vision());

        assertThat(log.firstBreach())
                .contains(new MandateBreach(9, "m-omar00000001 did not hold the role PRODUCT_MANAGER"));
    }

    @Test
    void a_deputy_who_decides_who_is_a_deputy_is_found() {
        log.record(JANE, Role.PRODUCT_MANAGER, 3, deputy(NOW, NOW.plusSeconds(1)));
        recordFor(JANE, OMAR, 4, new DeputyEnded(MandateKey.of(FOOD), Role.PRODUCT_MANAGER, OMAR, NONE));

        assertThat(log.firstBreach()).contains(new MandateBreach(8, "DeputyEnded is not for deputies to decide"));
    }

    @Test
    void an_owner_who_dismissed_themselves_with_their_membership_was_one_until_then() {
        log.record(OLGA, Role.WORKSPACE_OWNER, 3, new WorkspaceOwnerAppointed(WorkspaceId.WORKSPACE, JANE, NONE));
        log.record(
                OLGA,
                Role.WORKSPACE_OWNER,
                4,
                new WorkspaceOwnerDismissed(WorkspaceId.WORKSPACE, OLGA, NONE),
                new MemberDeactivated(OLGA, NONE));
        log.record(OLGA, Role.WORKSPACE_OWNER, 6, new MemberAdmitted(OLGA, NONE));

        assertThat(log.firstBreach())
                .contains(new MandateBreach(10, "m-olga00000001 did not hold the role WORKSPACE_OWNER"));
    }

    private static VisionSet vision() {
        return new VisionSet(FOOD, "Hot meals", because("Warm is not enough"));
    }

    private static DeputyNamed deputy(Instant from, Instant to) {
        return new DeputyNamed(MandateKey.of(FOOD), Role.PRODUCT_MANAGER, OMAR, from, to, NONE);
    }

    private void recordFor(MemberId holder, MemberId deputy, int authority, DomainEvent event) {
        log.record(deputy.value(), new Decider(deputy, Role.PRODUCT_MANAGER, holder), authority, null, event);
    }
}
