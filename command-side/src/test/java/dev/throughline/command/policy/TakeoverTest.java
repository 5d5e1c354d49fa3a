package dev.throughline.command.policy;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.policy.PolicyScene.HANDOFF;
import static dev.throughline.command.policy.PolicyScene.WHY;
import static dev.throughline.command.policy.PolicyScene.move;
import static dev.throughline.command.policy.PolicyScene.proposal;
import static dev.throughline.command.policy.PolicyScene.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.throughline.command.dispatch.Dispatch;
import dev.throughline.command.handoff.AcceptHandoff;
import dev.throughline.command.project.RescheduleMilestone;
import dev.throughline.command.redaction.RedactEvent;
import dev.throughline.events.EventPosition;
import dev.throughline.events.Rationale;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes' policies over one log: one carries effects out, the other follows and takes over. */
@RequiresMongo
@Timeout(60)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeoverTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final MongoDatabase database = TestDatabase.fresh();
    private final Checkpoints ofFirst = MongoCheckpoints.open(database);
    private final Checkpoints ofSecond = MongoCheckpoints.open(database);
    private PolicyScene scene;

    @BeforeEach
    void the_other_milestone_is_to_move_with_the_first(@TempDir Path directory) {
        scene = PolicyScene.in(directory);
        scene.bench.given(scheduled(WhenTheFirstMovesThenTheOtherMovesToo.OTHER, "Other"));
    }

    @AfterEach
    void close() {
        ofFirst.close();
        ofSecond.close();
        scene.close();
    }

    @Test
    void when_the_one_has_died_the_other_goes_on_within_ten_seconds() throws InterruptedException {
        var first = policies(ofFirst, new WhenTheFirstMovesThenTheOtherMovesToo());
        var second = policies(ofSecond, new WhenTheFirstMovesThenTheOtherMovesToo());
        first.start();
        awaitEffectOf(move(19));
        second.start();
        awaitEffectOf(move(20));

        first.stop(); // and lets go of nothing, as if killed
        awaitEffectOf(move(21));

        second.stop();
        assertThat(scene.events(MilestoneRescheduled.class)).hasSize(6);
        assertThat(scene.events(EffectParked.class)).isEmpty();
    }

    @Test
    void when_the_one_has_stood_still_in_the_middle_of_an_effect_it_happens_once() throws InterruptedException {
        var stalling = new StallingCheckpoints(ofFirst);
        var first = policies(stalling, stalling.beforeEffectsOf(new WhenTheFirstMovesThenTheOtherMovesToo()));
        var second = policies(ofSecond, new WhenTheFirstMovesThenTheOtherMovesToo());
        first.start();
        scene.moves(move(19));
        stalling.awaitStalled();

        second.start();
        awaitPosition(scene.bench.log().head().position());
        stalling.resume();
        stalling.awaitRefused();

        awaitEffectOf(move(20));
        first.stop();
        second.stop();
        assertThat(scene.events(MilestoneRescheduled.class)).hasSize(4);
        assertThat(scene.events(EffectParked.class)).isEmpty();
    }

    @Test
    void who_lets_go_is_followed_at_once_by_one_that_says_nothing_that_was_taken_out() {
        var first = policies(ofFirst, new WhenAHandoffIsAcceptedThenItsFeatureIsInScope());
        var second = policies(ofSecond, new WhenAHandoffIsAcceptedThenItsFeatureIsInScope());
        scene.bench.when(proposal(null, WHY), OMAR);
        first.catchUp();
        ofFirst.done(scene.bench.log().head().position());
        second.catchUp();
        var defined = new EventPosition(
                scene.recorded(FeatureDefined.class).getFirst().position());
        scene.bench.when(new RedactEvent(defined, List.of("/title"), WHY), scene.bench.owner());
        first.catchUp();

        ofFirst.close();
        scene.bench.when(
                new AcceptHandoff(HANDOFF, PolicyScene.FIRST, LocalDate.of(2027, 2, 19), Rationale.NONE), JANE);
        second.catchUp();

        assertThat(scene.events(ScopeItemAdded.class))
                .extracting(ScopeItemAdded::title)
                .containsExactly("[redacted]");
    }

    private void awaitEffectOf(RescheduleMilestone command) throws InterruptedException {
        var before = scene.bench.log().head().position();
        scene.moves(command);
        awaitPosition(before + 1);
    }

    private void awaitPosition(long position) throws InterruptedException {
        assertThat(scene.bench.log().awaitBeyond(position, LIMIT))
                .as("an effect within " + LIMIT)
                .isTrue();
    }

    private Policies policies(Checkpoints checkpoints, Policy<?> policy) {
        var policies = new Policies(
                scene.bench.log(),
                new Effects(scene.bench.bean(Dispatch.class)),
                checkpoints,
                scene.bench.clock,
                List.of(policy));
        policies.activate();
        return policies;
    }
}
