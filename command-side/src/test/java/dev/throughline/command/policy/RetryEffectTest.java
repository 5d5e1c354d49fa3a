package dev.throughline.command.policy;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.policy.PolicyScene.WHY;
import static dev.throughline.command.policy.PolicyScene.move;
import static dev.throughline.command.policy.PolicyScene.scheduled;
import static dev.throughline.command.policy.WhenTheFirstMovesThenTheOtherMovesToo.ID;
import static dev.throughline.command.policy.WhenTheFirstMovesThenTheOtherMovesToo.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.project.RescheduleMilestone;
import dev.throughline.events.EffectId;
import dev.throughline.events.Owner;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.policy.EffectRetried;
import dev.throughline.events.project.MilestoneRescheduled;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other milestone stood on the day already to which it was to move with the first: that effect waits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryEffectTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 20);

    private PolicyScene scene;
    private EffectId effect;

    @BeforeEach
    void an_effect_is_parked(@TempDir Path directory) {
        scene = PolicyScene.in(directory, WhenTheFirstMovesThenTheOtherMovesToo.class);
        scene.bench.given(scheduled(OTHER, "Other"));
        scene.moves(move(20));
        scene.moves(new RescheduleMilestone(OTHER, DAY, WHY));
        scene.catchUp();
        effect = scene.events(EffectParked.class).getFirst().effect();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void once_nothing_stands_in_the_way_it_takes_effect_in_one_commit_with_who_had_it_tried() {
        var owner = scene.bench.owner();
        scene.moves(new RescheduleMilestone(OTHER, LocalDate.of(2027, 2, 25), WHY));

        var then = scene.bench.when(new RetryEffect(effect, WHY), owner);

        then.thenEvents(
                new MilestoneRescheduled(OTHER, LocalDate.of(2027, 2, 25), DAY, WHY),
                new EffectRetried(ID, effect, WHY));
        var moved = PolicyScene.decision(then.recorded().getFirst());
        assertThat(moved.actor()).isEqualTo(ID.actor());
        assertThat(moved.owner()).isEqualTo(Owner.PROJECT_MANAGER);
        assertThat(moved.causationId())
                .isEqualTo(scene.recorded(MilestoneRescheduled.class).getFirst().id());
        var retried = PolicyScene.decision(then.recorded().getLast());
        assertThat(retried.actor()).isEqualTo(owner.value());
        assertThat(retried.owner()).isEqualTo(Owner.WORKSPACE_OWNER);
        assertThat(retried.causationId()).isNull();
    }

    @Test
    void it_is_judged_anew_and_stays_parked_while_it_is_refused() {
        scene.bench.when(new RetryEffect(effect, WHY), scene.bench.owner()).thenRefused(409, "milestone.unchanged");
        scene.moves(new RescheduleMilestone(OTHER, LocalDate.of(2027, 2, 25), WHY));

        scene.bench.when(new RetryEffect(effect, WHY), scene.bench.owner());

        assertThat(scene.events(EffectRetried.class)).hasSize(1);
    }

    @Test
    void what_took_effect_is_not_tried_again() {
        scene.moves(new RescheduleMilestone(OTHER, LocalDate.of(2027, 2, 25), WHY));
        scene.bench.when(new RetryEffect(effect, WHY), scene.bench.owner());

        scene.bench.when(new RetryEffect(effect, WHY), scene.bench.owner()).thenRefused(409, "effect.not-parked");
    }

    @Test
    void only_a_workspace_owner_has_it_tried_again() {
        scene.bench.when(new RetryEffect(effect, WHY), JANE).thenRefused(403, "decision.not-yours");
    }

    @Test
    void an_effect_that_was_never_parked_is_unknown() {
        scene.bench
                .when(new RetryEffect(new EffectId("e-0123456789abcdef"), WHY), scene.bench.owner())
                .thenRefused(404, "unknown");
    }
}
