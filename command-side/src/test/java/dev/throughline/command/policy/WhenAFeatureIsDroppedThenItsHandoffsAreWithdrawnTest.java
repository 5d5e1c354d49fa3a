package dev.throughline.command.policy;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.policy.PolicyScene.FIRST;
import static dev.throughline.command.policy.PolicyScene.HANDOFF;
import static dev.throughline.command.policy.PolicyScene.TRACKING;
import static dev.throughline.command.policy.PolicyScene.WHY;
import static dev.throughline.command.policy.PolicyScene.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.feature.DropFeature;
import dev.throughline.command.handoff.AcceptHandoff;
import dev.throughline.command.handoff.DeclineHandoff;
import dev.throughline.command.handoff.RejectDelivery;
import dev.throughline.command.handoff.ReportDelivery;
import dev.throughline.events.CriterionId;
import dev.throughline.events.Owner;
import dev.throughline.events.Rationale;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.handoff.Evidence;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.policy.EffectParked;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenAFeatureIsDroppedThenItsHandoffsAreWithdrawnTest {

    private static final Rationale OVER = Rationale.because("The pilot showed that nobody looks");

    private PolicyScene scene;

    @BeforeEach
    void a_handoff_is_proposed(@TempDir Path directory) {
        scene = PolicyScene.in(directory);
        scene.bench.when(proposal(null, WHY), OMAR);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void what_waits_for_an_answer_is_withdrawn_for_the_same_reason_by_whoever_dropped_it() {
        drops();

        assertThat(scene.events(HandoffWithdrawn.class)).containsExactly(new HandoffWithdrawn(HANDOFF, OVER));
        var withdrawn =
                PolicyScene.decision(scene.recorded(HandoffWithdrawn.class).getFirst());
        assertThat(withdrawn.actor()).isEqualTo("policy:when-a-feature-is-dropped-then-its-handoffs-are-withdrawn");
        assertThat(withdrawn.owner()).isEqualTo(Owner.PRODUCT_MANAGER);
        assertThat(withdrawn.decidedBy())
                .singleElement()
                .satisfies(by -> assertThat(by.member()).isEqualTo(OMAR));
        assertThat(withdrawn.causationId())
                .isEqualTo(scene.recorded(FeatureDropped.class).getFirst().id());
    }

    @Test
    void what_was_accepted_is_withdrawn_too() {
        accepts();

        drops();

        assertThat(scene.events(HandoffWithdrawn.class)).hasSize(1);
    }

    @Test
    void what_was_declined_is_left_alone() {
        scene.bench.when(new DeclineHandoff(HANDOFF, WHY), JANE);

        drops();

        assertThat(scene.events(HandoffWithdrawn.class)).isEmpty();
        assertThat(scene.events(EffectParked.class)).isEmpty();
    }

    @Test
    void what_is_delivered_already_waits_for_a_person_who_has_it_tried_again() {
        accepts();
        var evidence = new Evidence(new CriterionId("C1"), "Seen in the pilot");
        scene.bench.when(new ReportDelivery(HANDOFF, List.of(evidence), Rationale.NONE), JANE);

        drops();

        assertThat(scene.events(HandoffWithdrawn.class)).isEmpty();
        var parked = scene.events(EffectParked.class).getFirst();
        assertThat(parked.command()).isEqualTo("WithdrawHandoff");
        assertThat(parked.about().value()).isEqualTo("FOOD-1-TRK");
        assertThat(parked.code()).isEqualTo("handoff.not-withdrawable");

        scene.bench.when(new RejectDelivery(HANDOFF, OVER), OMAR);
        scene.bench.when(new RetryEffect(parked.effect(), Rationale.NONE), scene.bench.owner());

        assertThat(scene.events(HandoffWithdrawn.class)).containsExactly(new HandoffWithdrawn(HANDOFF, OVER));
    }

    private void accepts() {
        scene.bench.when(new AcceptHandoff(HANDOFF, FIRST, LocalDate.of(2027, 2, 19), Rationale.NONE), JANE);
    }

    private void drops() {
        scene.bench.when(new DropFeature(TRACKING, OVER), OMAR);
        scene.catchUp();
    }
}
