package dev.throughline.command.policy;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.policy.PolicyScene.HANDOFF;
import static dev.throughline.command.policy.PolicyScene.MONDAY;
import static dev.throughline.command.policy.PolicyScene.WHY;
import static dev.throughline.command.policy.PolicyScene.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.dispatch.Dispatch;
import dev.throughline.command.handoff.DeclineHandoff;
import dev.throughline.events.Anything;
import dev.throughline.events.Owner;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.policy.TurnEscalated;
import dev.throughline.events.policy.TurnReminded;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Omar asks on Monday, 9:00, for an answer by Wednesday. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenATurnPassesItsDayThenItIsRemindedTest {

    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final Duration UNTIL_WEDNESDAY_IS_OVER = Duration.ofHours(63);

    private PolicyScene scene;

    @BeforeEach
    void an_answer_is_asked_for_by_wednesday(@TempDir Path directory) {
        scene = PolicyScene.in(directory);
        scene.bench.when(proposal(WEDNESDAY, WHY), OMAR);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void until_the_day_is_over_nobody_is_reminded() {
        scene.bench.clock.pass(UNTIL_WEDNESDAY_IS_OVER.minusMillis(1));

        assertThat(scene.catchUp().events(TurnReminded.class)).isEmpty();
    }

    @Test
    void once_the_day_is_over_the_turn_is_reminded_once_and_says_when_it_goes_to_the_workspace_owners() {
        scene.bench.clock.pass(UNTIL_WEDNESDAY_IS_OVER);

        scene.catchUp().catchUp();

        // two working days after Thursday: Monday
        assertThat(scene.events(TurnReminded.class))
                .containsExactly(new TurnReminded(
                        new PolicyId("when-a-turn-passes-its-day-then-it-is-reminded"),
                        Anything.of(HANDOFF),
                        WEDNESDAY,
                        MONDAY.plusDays(7),
                        Rationale.NONE));
        var reminded = PolicyScene.decision(scene.recorded(TurnReminded.class).getFirst());
        assertThat(reminded.owner()).isEqualTo(Owner.PRODUCT_MANAGER);
        assertThat(reminded.causationId())
                .isEqualTo(scene.recorded(HandoffProposed.class).getFirst().id());
    }

    @Test
    void what_was_answered_in_time_is_not_reminded() {
        scene.bench.when(new DeclineHandoff(HANDOFF, WHY), JANE);
        scene.bench.clock.pass(UNTIL_WEDNESDAY_IS_OVER);

        assertThat(scene.catchUp().events(TurnReminded.class)).isEmpty();
    }

    @Test
    void what_is_answered_in_the_very_moment_is_not_reminded_and_holds_nothing_up() {
        var answering = new OtherCheckpoints(scene.bench.bean(Checkpoints.class)) {
            private int asked = Integer.MIN_VALUE;

            /** Asked for the claim, where nothing is new to be read, and then before the reminder. */
            @Override
            public boolean mine() {
                if (++asked == 3) {
                    scene.bench.when(new DeclineHandoff(HANDOFF, WHY), JANE);
                }
                return super.mine();
            }
        };
        var policies = new Policies(
                scene.bench.log(),
                new Effects(scene.bench.bean(Dispatch.class)),
                answering,
                scene.bench.clock,
                List.of(scene.bench.bean(WhenATurnPassesItsDayThenItIsReminded.class)));
        policies.activate();
        policies.catchUp();
        scene.bench.clock.pass(UNTIL_WEDNESDAY_IS_OVER);
        answering.asked = 0;

        policies.catchUp();

        assertThat(answering.asked).isGreaterThan(3);
        assertThat(scene.events(TurnReminded.class)).isEmpty();
    }

    @Test
    void what_is_proposed_again_is_a_turn_of_its_own() {
        scene.bench.clock.pass(UNTIL_WEDNESDAY_IS_OVER);
        scene.catchUp();
        scene.bench.when(new DeclineHandoff(HANDOFF, WHY), JANE);
        scene.bench.when(proposal(MONDAY.plusDays(4), WHY), OMAR);
        scene.bench.clock.pass(Duration.ofDays(2));

        assertThat(scene.catchUp().events(TurnReminded.class))
                .extracting(TurnReminded::by)
                .containsExactly(WEDNESDAY, MONDAY.plusDays(4));
    }

    @Test
    void a_reminder_that_stays_unanswered_is_escalated_once_on_the_day_it_named() {
        scene.bench.clock.pass(UNTIL_WEDNESDAY_IS_OVER);
        scene.catchUp();
        scene.bench.clock.pass(Duration.ofDays(4).minusMillis(1));
        assertThat(scene.catchUp().events(TurnEscalated.class)).isEmpty();

        scene.bench.clock.pass(Duration.ofMillis(1));
        scene.catchUp().catchUp();

        assertThat(scene.events(TurnEscalated.class))
                .singleElement()
                .satisfies(escalated -> assertThat(escalated.about()).isEqualTo(Anything.of(HANDOFF)));
        assertThat(PolicyScene.decision(scene.recorded(TurnEscalated.class).getFirst())
                        .causationId())
                .isEqualTo(scene.recorded(TurnReminded.class).getFirst().id());
    }

    @Test
    void what_was_answered_after_its_reminder_is_not_escalated() {
        scene.bench.clock.pass(UNTIL_WEDNESDAY_IS_OVER);
        scene.catchUp();
        scene.bench.when(new DeclineHandoff(HANDOFF, WHY), JANE);
        scene.bench.clock.pass(Duration.ofDays(30));

        assertThat(scene.catchUp().events(TurnEscalated.class)).isEmpty();
    }
}
