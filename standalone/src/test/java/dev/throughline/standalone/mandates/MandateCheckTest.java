package dev.throughline.standalone.mandates;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static dev.throughline.standalone.mandates.DecisionLog.FOOD;
import static dev.throughline.standalone.mandates.DecisionLog.JANE;
import static dev.throughline.standalone.mandates.DecisionLog.OLGA;
import static dev.throughline.standalone.mandates.DecisionLog.OMAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Anything;
import dev.throughline.events.Decider;
import dev.throughline.events.MemberId;
import dev.throughline.events.PolicyId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.policy.DecisionBroughtBack;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MandateCheckTest {

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
    void a_log_in_which_everybody_held_their_mandate_has_no_breach() {
        assertThat(log.firstBreach()).isEmpty();
    }

    @Test
    void who_no_longer_held_the_mandate_is_found_by_position() {
        log.record(OLGA, Role.WORKSPACE_OWNER, 3, new ProductManagerAssigned(FOOD, OMAR, NONE));
        log.record(JANE, Role.PRODUCT_MANAGER, 4, new VisionSet(FOOD, "Hot meals", because("Warm is not enough")));

        assertThat(log.firstBreach())
                .contains(new MandateBreach(8, "m-jane00000001 did not hold the role PRODUCT_MANAGER"));
    }

    @Test
    void a_decision_that_was_not_guarded_on_authority_is_found() {
        log.record(JANE, Role.PRODUCT_MANAGER, null, new VisionSet(FOOD, "Hot meals", because("Warm is not enough")));

        assertThat(log.firstBreach()).contains(new MandateBreach(7, "its commit was not guarded on authority@3"));
    }

    @Test
    void a_decision_in_a_role_whose_right_it_is_not_is_found() {
        log.record(OLGA, Role.WORKSPACE_OWNER, 3, new VisionSet(FOOD, "Hot meals", because("I say so")));

        assertThat(log.firstBreach()).contains(new MandateBreach(7, "VisionSet is not the right of WORKSPACE_OWNER"));
    }

    @Test
    void who_was_deactivated_contributes_nothing_more() {
        log.record(OLGA, Role.WORKSPACE_OWNER, 3, new MemberDeactivated(OMAR, NONE));
        log.record(
                OMAR,
                Role.CONTRIBUTOR,
                4,
                new ProductConceived(new ProductId("BEER"), "Beer delivery", "Warm beer", null, NONE));

        assertThat(log.firstBreach())
                .contains(new MandateBreach(8, "m-omar00000001 did not hold the role CONTRIBUTOR"));
    }

    @Test
    void a_policy_decides_in_the_stead_of_who_decided_its_cause_also_after_the_mandate_was_given_away() {
        String cause = log.record(JANE, Role.PRODUCT_MANAGER, 3, new VisionSet(FOOD, "Hot meals", because("For now")));
        log.record(OLGA, Role.WORKSPACE_OWNER, 3, new ProductManagerAssigned(FOOD, OMAR, NONE));
        byPolicy(JANE, Role.PRODUCT_MANAGER, 4, cause);

        assertThat(log.firstBreach()).isEmpty();
    }

    @Test
    void a_policy_that_decides_for_somebody_else_than_its_cause_names_is_found() {
        String cause = log.record(JANE, Role.PRODUCT_MANAGER, 3, new VisionSet(FOOD, "Hot meals", because("For now")));
        byPolicy(OMAR, Role.PRODUCT_MANAGER, 3, cause);

        assertThat(log.firstBreach()).contains(new MandateBreach(8, "a policy decided it in nobody's stead"));
    }

    @Test
    void a_policy_without_a_cause_is_found() {
        byPolicy(JANE, Role.PRODUCT_MANAGER, 3, null);

        assertThat(log.firstBreach()).contains(new MandateBreach(7, "a policy decided it in nobody's stead"));
    }

    @Test
    void a_policy_that_decides_what_was_not_its_causes_to_decide_is_found() {
        String cause = log.record(
                OMAR, Role.CONTRIBUTOR, 3, new ProductConceived(new ProductId("BEER"), "B", "B", null, NONE));
        byPolicy(OMAR, Role.CONTRIBUTOR, 3, cause);

        assertThat(log.firstBreach())
                .contains(new MandateBreach(8, "DecisionBroughtBack is not the right of who decided its cause"));
    }

    private static DecisionBroughtBack broughtBack() {
        return new DecisionBroughtBack(
                new PolicyId("brings-back"), Anything.of(FOOD), Role.PRODUCT_MANAGER, LocalDate.of(2026, 11, 22), NONE);
    }

    private void byPolicy(MemberId member, Role role, int authority, @Nullable String cause) {
        log.record("policy:brings-back", new Decider(member, role, null), authority, cause, broughtBack());
    }
}
