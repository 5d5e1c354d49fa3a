package dev.throughline.command.policy;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.policy.PolicyScene.move;
import static dev.throughline.command.policy.PolicyScene.scheduled;
import static dev.throughline.command.policy.WhenTheFirstMovesThenTheOtherMovesToo.ID;
import static dev.throughline.command.policy.WhenTheFirstMovesThenTheOtherMovesToo.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.throughline.command.People;
import dev.throughline.command.dispatch.Dispatch;
import dev.throughline.command.project.RescheduleMilestone;
import dev.throughline.events.EffectId;
import dev.throughline.events.Owner;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.log.LogUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every policy, shown on one of the tests' own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoliciesTest {

    private static final Class<?> POLICY = WhenTheFirstMovesThenTheOtherMovesToo.class;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    /** Where the checkpoints are; null for a file beside the log. */
    @Nullable
    MongoDatabase mongo() {
        return null;
    }

    @Test
    void an_effect_is_the_policys_and_owned_as_its_cause_is() {
        try (var scene = PolicyScene.in(directory, mongo(), POLICY)) {
            scene.bench.given(scheduled(OTHER, "Other"));
            scene.moves(move(19));

            scene.catchUp();

            var moves = scene.recorded(MilestoneRescheduled.class);
            assertThat(moves).hasSize(2);
            var cause = moves.getFirst();
            var effect = PolicyScene.decision(moves.getLast());
            assertThat(effect.actor()).isEqualTo("policy:when-the-first-moves-then-the-other-moves-too");
            assertThat(effect.owner()).isEqualTo(Owner.PROJECT_MANAGER);
            assertThat(effect.role()).isEqualTo(Role.PROJECT_MANAGER);
            assertThat(effect.decidedBy()).isEqualTo(PolicyScene.decision(cause).decidedBy());
            assertThat(effect.causationId()).isEqualTo(cause.id());
            assertThat(effect.correlationId())
                    .isEqualTo(PolicyScene.decision(cause).correlationId());
        }
    }

    @Test
    void the_mandate_is_the_causes_one_given_away_since_takes_nothing_back() {
        try (var scene = PolicyScene.in(directory, mongo(), POLICY)) {
            scene.bench.given(scheduled(OTHER, "Other"));
            scene.moves(move(19));
            scene.bench.given(
                    new MemberAdmitted(People.MIA, Rationale.NONE),
                    new ProjectManagerAssigned(PolicyScene.TRK, People.MIA, Rationale.NONE));

            scene.catchUp();

            assertThat(scene.events(MilestoneRescheduled.class)).hasSize(2);
            assertThat(PolicyScene.decision(
                                    scene.recorded(MilestoneRescheduled.class).getLast())
                            .decidedBy())
                    .singleElement()
                    .satisfies(by -> assertThat(by.member()).isEqualTo(JANE));
        }
    }

    @Test
    void it_is_judged_by_the_log_up_to_its_cause_and_by_nothing_later() {
        try (var scene = PolicyScene.in(directory, mongo(), POLICY)) {
            scene.moves(move(19));
            scene.bench.given(scheduled(OTHER, "Other"));

            scene.catchUp();

            assertThat(scene.events(MilestoneRescheduled.class)).hasSize(1);
            assertThat(scene.events(EffectParked.class)).isEmpty();
        }
    }

    @Test
    void a_cause_that_comes_again_and_a_restart_have_no_second_effect() {
        try (var scene = PolicyScene.in(directory, mongo(), POLICY)) {
            scene.bench.given(scheduled(OTHER, "Other"));
            scene.moves(move(19));
            scene.catchUp().catchUp();
        }
        try (var restarted = PolicyScene.again(directory, mongo(), POLICY)) {
            restarted.catchUp();

            assertThat(restarted.events(MilestoneRescheduled.class)).hasSize(2);
            assertThat(restarted.events(EffectParked.class)).isEmpty();
        }
    }

    @Test
    void a_cause_that_the_process_died_after_has_its_effect_after_the_restart() {
        try (var scene = PolicyScene.in(directory, mongo(), POLICY)) {
            scene.bench.given(scheduled(OTHER, "Other"));
            scene.moves(move(19));
        }
        try (var restarted = PolicyScene.again(directory, mongo(), POLICY).catchUp()) {
            assertThat(restarted.events(MilestoneRescheduled.class)).hasSize(2);
        }
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void beside_an_older_log_than_it_has_read_it_carries_out_what_is_recorded_from_then_on() {
        try (var scene = PolicyScene.in(directory, mongo(), POLICY)) {
            scene.bench.given(scheduled(OTHER, "Other"));
            scene.bench.bean(Checkpoints.class).done(1_000);
        }
        try (var restored = PolicyScene.again(directory, mongo())) {
            var policies = policies(restored, restored.bench.bean(Checkpoints.class));
            restored.moves(move(19));

            policies.catchUp();

            assertThat(restored.events(MilestoneRescheduled.class)).hasSize(2);
        }
    }

    @Test
    void dying_between_the_effect_and_its_checkpoint_repeats_a_command_that_took_effect_once() {
        try (var scene = PolicyScene.in(directory, mongo(), POLICY)) {
            scene.bench.given(scheduled(OTHER, "Other"));
            scene.moves(move(19));
            var dying = policies(scene, new Dying(scene.bench.bean(Checkpoints.class)));

            assertThatThrownBy(dying::catchUp).isInstanceOf(LogUnavailable.class);
            assertThat(scene.events(MilestoneRescheduled.class)).hasSize(2);
        }
        try (var restarted = PolicyScene.again(directory, mongo(), POLICY).catchUp()) {
            assertThat(restarted.events(MilestoneRescheduled.class)).hasSize(2);
            assertThat(restarted.events(EffectParked.class)).isEmpty();
        }
    }

    @Test
    void a_new_policy_does_not_judge_what_was_decided_before_it_was_there() {
        try (var before = PolicyScene.in(directory, mongo())) {
            before.bench.given(scheduled(OTHER, "Other"));
            before.moves(move(19));
        }
        try (var after = PolicyScene.again(directory, mongo(), POLICY).catchUp()) {
            assertThat(after.events(MilestoneRescheduled.class)).hasSize(1);

            after.moves(move(20));
            after.catchUp();

            assertThat(after.events(MilestoneRescheduled.class)).hasSize(3);
        }
    }

    @Test
    void a_refused_effect_is_on_record_once_under_its_own_command_id() {
        try (var scene = PolicyScene.in(directory, mongo(), POLICY)) {
            scene.bench.given(scheduled(OTHER, "Other"));
            scene.moves(move(19));
            scene.catchUp();
            // the other one stands there already
            scene.moves(move(20));
            scene.moves(moveOther(20));

            scene.catchUp().catchUp();

            assertThat(scene.events(EffectParked.class)).singleElement().satisfies(parked -> {
                assertThat(parked.policy()).isEqualTo(ID);
                assertThat(parked.command()).isEqualTo("RescheduleMilestone");
                assertThat(parked.about().value()).isEqualTo("TRK-M2");
                assertThat(parked.code()).isEqualTo("milestone.unchanged");
                assertThat(parked.reason()).isNotBlank();
            });
            var parked = scene.recorded(EffectParked.class).getFirst();
            assertThat(parked.stream()).isEqualTo("policy:" + ID);
            assertThat(EffectId.of(parked.commandId()))
                    .isEqualTo(scene.events(EffectParked.class).getFirst().effect());
            assertThat(PolicyScene.decision(parked).owner()).isEqualTo(Owner.PROJECT_MANAGER);
        }
    }

    @Test
    @Timeout(60)
    void the_log_wakes_it_with_its_fallback_an_hour_away() throws InterruptedException {
        try (var scene = PolicyScene.in(directory, mongo(), POLICY)) {
            scene.bench.given(scheduled(OTHER, "Other"));
            var policies = scene.bench.bean(Policies.class);
            policies.start();
            for (int day = 13; day < 18; day++) {
                var before = scene.bench.log().head().position();

                scene.moves(move(day));

                assertThat(scene.bench.log().awaitBeyond(before + 1, PATIENCE)).isTrue();
            }
            policies.stop();
        }
    }

    private static RescheduleMilestone moveOther(int february) {
        return new RescheduleMilestone(OTHER, LocalDate.of(2027, 2, february), PolicyScene.WHY);
    }

    private static Policies policies(PolicyScene scene, Checkpoints checkpoints) {
        var policies = new Policies(
                scene.bench.log(),
                new Effects(scene.bench.bean(Dispatch.class)),
                checkpoints,
                scene.bench.clock,
                List.of(new WhenTheFirstMovesThenTheOtherMovesToo()));
        policies.activate();
        return policies;
    }

    /** Fails in the moment after an effect. */
    private static final class Dying extends OtherCheckpoints {

        Dying(Checkpoints kept) {
            super(kept);
        }

        @Override
        public void done(long position) {
            throw new LogUnavailable("The process dies here", null);
        }
    }
}
