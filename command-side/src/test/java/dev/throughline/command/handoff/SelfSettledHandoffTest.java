package dev.throughline.command.handoff;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.handoff.HandoffFixture.C1;
import static dev.throughline.command.handoff.HandoffFixture.C2;
import static dev.throughline.command.handoff.HandoffFixture.HANDOFF;
import static dev.throughline.command.handoff.HandoffFixture.PILOT;
import static dev.throughline.command.handoff.HandoffFixture.WANTED;
import static dev.throughline.command.handoff.HandoffFixture.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.command.handoff.ProposeHandoff.Settled;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.FeatureId;
import dev.throughline.events.MemberId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Omar manages the product and the project: what he proposes, he answers with the same confirmation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfSettledHandoffTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final ProjectId TRK = new ProjectId("TRK");
    private static final FeatureId TRACKING = new FeatureId("FOOD-7");
    private static final LocalDate DUE = LocalDate.of(2027, 2, 12);
    private static final LocalDate COMMITTED = LocalDate.of(2027, 2, 19);

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void omar_holds_both_roles() {
        bench = new Bench(folder)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Late food", null, Rationale.NONE),
                        new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE),
                        new ProjectChartered(
                                TRK,
                                "Rollout",
                                "Track orders",
                                List.of("All tracked"),
                                Approach.AGILE,
                                ProjectKind.PRODUCT,
                                Rationale.NONE),
                        new ProjectManagerAssigned(TRK, OMAR, Rationale.NONE),
                        new MilestoneScheduled(PILOT, "Pilot", DUE, List.of(), Rationale.NONE),
                        new FeatureDefined(
                                TRACKING,
                                "Tracking",
                                "Late food",
                                "Customers",
                                "Fewer calls",
                                List.of(new Criterion(C1, "On a map"), new Criterion(C2, "Fresh")),
                                null,
                                List.of(),
                                WHY));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void one_confirmation_is_one_commit_with_each_event_in_the_role_whose_decision_it_is() {
        var then = bench.when(proposal(new Settled(PILOT, COMMITTED)), OMAR)
                .thenEvents(
                        new FeatureHandedOff(TRACKING, TRK, WHY),
                        new HandoffProposed(HANDOFF, 1, List.of(C1, C2), null, WANTED, null, WHY),
                        new HandoffAccepted(HANDOFF, PILOT, COMMITTED, WHY));

        assertThat(then.recorded())
                .extracting(event -> CanonicalJson.read(event.metadata().toArray(), DecisionMetadata.class))
                .allSatisfy(decision -> {
                    assertThat(decision.actor()).isEqualTo(OMAR.value());
                    assertThat(decision.decidedBy()).hasSize(1);
                    assertThat(decision.decidedBy().getFirst().role()).isEqualTo(decision.role());
                })
                .extracting(DecisionMetadata::role)
                .containsExactly(Role.PRODUCT_MANAGER, Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER);
    }

    @Test
    void what_was_declined_before_is_proposed_again_and_accepted_in_one() {
        bench.given(
                new HandoffProposed(HANDOFF, 1, List.of(C1), null, WANTED, null, WHY),
                new HandoffDeclined(HANDOFF, WHY));

        bench.when(proposal(new Settled(PILOT, COMMITTED)), OMAR)
                .thenEvents(
                        new FeatureHandedOff(TRACKING, TRK, WHY),
                        new HandoffProposed(HANDOFF, 1, List.of(C1, C2), null, WANTED, null, WHY),
                        new HandoffAccepted(HANDOFF, PILOT, COMMITTED, WHY));
    }

    @Test
    void it_is_held_to_the_rules_of_the_answer_or_nothing_is_proposed_either() {
        bench.when(proposal(new Settled(PILOT, DUE.minusDays(1))), OMAR)
                .thenRefused(409, "commitment.before-milestone");
        bench.when(proposal(new Settled(PILOT, WANTED.plusDays(1))), OMAR).thenRefused(409, "commitment.after-wanted");
        bench.when(proposal(new Settled(new MilestoneId("TRK-M9"), COMMITTED)), OMAR)
                .thenRefused(422, "field.invalid");
    }

    @Test
    void who_only_proposes_is_told_who_answers() {
        bench.given(new ProjectManagerAssigned(TRK, JANE, Rationale.NONE));

        var then = bench.when(proposal(new Settled(PILOT, COMMITTED)), OMAR)
                .thenRefused(403, "self-settled.not-both-roles");

        assertThat(then.members()).containsEntry("owner", owner(Role.PROJECT_MANAGER, JANE));
    }

    @Test
    void who_only_answers_is_told_who_proposes() {
        bench.given(new ProductManagerAssigned(FOOD, JANE, Rationale.NONE));

        var then = bench.when(proposal(new Settled(PILOT, COMMITTED)), OMAR).thenRefused(403, "decision.not-yours");

        assertThat(then.members()).containsEntry("owner", owner(Role.PRODUCT_MANAGER, JANE));
    }

    @Test
    void whoever_holds_both_roles_may_also_propose_first_and_answer_later() {
        bench.when(proposal(null), OMAR).decidedBy(OMAR, Role.PRODUCT_MANAGER);
        bench.when(new AcceptHandoff(HANDOFF, PILOT, COMMITTED, WHY), OMAR).decidedBy(OMAR, Role.PROJECT_MANAGER);
    }

    private static ProposeHandoff proposal(Settled settled) {
        return new ProposeHandoff(HANDOFF, 1, List.of(C1, C2), WANTED, null, settled, WHY);
    }

    private static Map<String, Object> owner(Role role, MemberId holder) {
        return Map.of("role", role, "members", List.of(holder));
    }
}
