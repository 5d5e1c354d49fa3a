package dev.throughline.command.policy;

import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.policy.PolicyScene.FIRST;
import static dev.throughline.command.policy.PolicyScene.HANDOFF;
import static dev.throughline.command.policy.PolicyScene.MONDAY;
import static dev.throughline.command.policy.PolicyScene.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.project.RescheduleMilestone;
import dev.throughline.events.Anything;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.policy.DecisionBroughtBack;
import dev.throughline.events.project.MilestoneRescheduled;
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

/** Jane decides on Monday, 9:00, and wants to look at it again on Wednesday. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenItsDayComesThenADecisionComesBackTest {

    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final Duration UNTIL_WEDNESDAY = Duration.ofHours(39);
    private static final Rationale FOR_NOW = new Rationale("Until the couriers answer", List.of(), WEDNESDAY);

    private PolicyScene scene;

    @BeforeEach
    void open(@TempDir Path directory) {
        scene = PolicyScene.in(directory);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void on_the_day_it_comes_back_to_its_owner_once() {
        scene.moves(move(19, FOR_NOW));
        scene.bench.clock.pass(UNTIL_WEDNESDAY.minusMillis(1));
        assertThat(scene.catchUp().events(DecisionBroughtBack.class)).isEmpty();

        scene.bench.clock.pass(Duration.ofMillis(1));
        scene.catchUp().catchUp();

        assertThat(scene.events(DecisionBroughtBack.class))
                .containsExactly(new DecisionBroughtBack(
                        new PolicyId("when-its-day-comes-then-a-decision-comes-back"),
                        Anything.of(FIRST),
                        Role.PROJECT_MANAGER,
                        WEDNESDAY,
                        Rationale.NONE));
        assertThat(PolicyScene.decision(
                                scene.recorded(DecisionBroughtBack.class).getFirst())
                        .causationId())
                .isEqualTo(scene.recorded(MilestoneRescheduled.class).getFirst().id());
    }

    @Test
    void what_was_decided_anew_before_does_not_come_back() {
        scene.moves(move(19, FOR_NOW));
        scene.moves(move(20, Rationale.because("They answered")));
        scene.bench.clock.pass(UNTIL_WEDNESDAY);

        assertThat(scene.catchUp().events(DecisionBroughtBack.class)).isEmpty();
    }

    @Test
    void what_was_decided_anew_with_a_day_of_its_own_comes_back_on_that() {
        scene.moves(move(19, FOR_NOW));
        scene.moves(move(20, new Rationale("They asked for time", List.of(), MONDAY.plusDays(3))));
        scene.bench.clock.pass(UNTIL_WEDNESDAY.plusDays(1));

        assertThat(scene.catchUp().events(DecisionBroughtBack.class))
                .extracting(DecisionBroughtBack::on)
                .containsExactly(MONDAY.plusDays(3));
    }

    @Test
    void a_proposal_comes_back_once_though_it_is_on_the_record_of_its_feature_as_well() {
        scene.bench.when(proposal(null, FOR_NOW), OMAR);
        scene.bench.clock.pass(UNTIL_WEDNESDAY);

        assertThat(scene.catchUp().events(DecisionBroughtBack.class))
                .extracting(DecisionBroughtBack::about)
                .containsExactly(Anything.of(HANDOFF));
    }

    private static RescheduleMilestone move(int february, Rationale why) {
        return new RescheduleMilestone(FIRST, LocalDate.of(2027, 2, february), why);
    }
}
