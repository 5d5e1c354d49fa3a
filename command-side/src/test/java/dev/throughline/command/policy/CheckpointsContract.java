package dev.throughline.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.events.PolicyId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the checkpoints in every store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class CheckpointsContract {

    private static final PolicyId REMIND = new PolicyId("when-late-then-remind");
    private static final PolicyId ESCALATE = new PolicyId("when-unanswered-then-escalate");

    private Checkpoints checkpoints;

    /** A new one, or what an earlier one has left. */
    abstract Checkpoints open();

    @BeforeEach
    void open_a_new_one() {
        checkpoints = open();
    }

    @AfterEach
    void close() {
        checkpoints.close();
    }

    @Test
    void a_policy_begins_at_the_head_at_which_it_was_new_and_never_moves_from_there() {
        assertThat(checkpoints.activated(REMIND, 5)).isEqualTo(5);
        assertThat(checkpoints.done(REMIND)).isEqualTo(5);

        assertThat(checkpoints.activated(REMIND, 9)).isEqualTo(5);
        assertThat(checkpoints.done(REMIND)).isEqualTo(5);
    }

    @Test
    void one_that_is_new_in_an_empty_log_begins_at_its_beginning() {
        assertThat(checkpoints.activated(REMIND, 0)).isZero();
        assertThat(checkpoints.done(REMIND)).isZero();
    }

    @Test
    void what_was_carried_out_was_so_by_every_policy_and_never_falls() {
        checkpoints.activated(REMIND, 5);
        checkpoints.activated(ESCALATE, 8);

        checkpoints.done(7);
        assertThat(checkpoints.done(REMIND)).isEqualTo(7);
        assertThat(checkpoints.done(ESCALATE)).isEqualTo(8);

        checkpoints.done(12);
        checkpoints.done(11);
        assertThat(checkpoints.done(REMIND)).isEqualTo(12);
        assertThat(checkpoints.done(ESCALATE)).isEqualTo(12);
        assertThat(checkpoints.activated(ESCALATE, 20)).isEqualTo(8);
    }

    @Test
    void all_of_it_is_there_after_a_restart_and_a_policy_that_is_new_then_begins_at_the_end() {
        checkpoints.activated(REMIND, 5);
        checkpoints.done(12);
        checkpoints.close();

        checkpoints = open();
        assertThat(checkpoints.activated(REMIND, 30)).isEqualTo(5);
        assertThat(checkpoints.activated(ESCALATE, 30)).isEqualTo(30);
        assertThat(checkpoints.done(REMIND)).isEqualTo(12);
        assertThat(checkpoints.done(ESCALATE)).isEqualTo(30);
    }

    @Test
    void a_copy_begins_where_the_first_began_and_goes_on_from_where_all_have_come(@TempDir Path elsewhere) {
        checkpoints.activated(REMIND, 5);
        checkpoints.activated(ESCALATE, 8);
        checkpoints.done(12);

        try (var file = CheckpointFile.open(elsewhere)) {
            KeptCheckpoints.copy(checkpoints, file, 40);
            assertThat(file.policies()).containsExactly(REMIND, ESCALATE);
            assertThat(file.activated(REMIND, 99)).isEqualTo(5);
            assertThat(file.activated(ESCALATE, 99)).isEqualTo(8);
            assertThat(file.done(REMIND)).isEqualTo(12);
            assertThat(file.done(ESCALATE)).isEqualTo(12);
        }
    }

    @Test
    void a_copy_comes_no_further_than_the_log_it_is_for(@TempDir Path elsewhere) {
        checkpoints.activated(REMIND, 5);
        checkpoints.activated(ESCALATE, 11);
        checkpoints.done(12);

        try (var file = CheckpointFile.open(elsewhere)) {
            KeptCheckpoints.copy(checkpoints, file, 10);
            assertThat(file.activated(REMIND, 99)).isEqualTo(5);
            assertThat(file.activated(ESCALATE, 99)).isEqualTo(10);
            assertThat(file.done(REMIND)).isEqualTo(10);
        }
    }

    @Test
    void a_copy_is_taken_in(@TempDir Path elsewhere) {
        try (var file = CheckpointFile.open(elsewhere)) {
            file.activated(REMIND, 5);
            file.done(12);
            file.activated(ESCALATE, 20);

            KeptCheckpoints.copy(file, checkpoints, 40);
        }
        assertThat(checkpoints.policies()).containsExactly(REMIND, ESCALATE);
        assertThat(checkpoints.activated(REMIND, 99)).isEqualTo(5);
        assertThat(checkpoints.done(REMIND)).isEqualTo(12);
        assertThat(checkpoints.done(ESCALATE)).isEqualTo(20);
    }

    @Test
    void beside_a_log_that_ends_before_them_they_end_with_it_for_good() {
        checkpoints.activated(REMIND, 5);
        checkpoints.activated(ESCALATE, 11);
        checkpoints.done(12);

        checkpoints.endAt(8);

        assertThat(checkpoints.done(REMIND)).isEqualTo(8);
        assertThat(checkpoints.activated(ESCALATE, 99)).isEqualTo(8);
        checkpoints.done(9);
        assertThat(checkpoints.done(ESCALATE)).isEqualTo(9);
        checkpoints.close();
        checkpoints = open();
        assertThat(checkpoints.activated(REMIND, 99)).isEqualTo(5);
        assertThat(checkpoints.done(REMIND)).isEqualTo(9);
    }

    @Test
    void who_is_alone_carries_effects_out_and_is_not_stopped_by_what_it_has_only_seen() {
        checkpoints.activated(REMIND, 0);

        assertThat(checkpoints.mine()).isTrue();
        checkpoints.seen(40);
        assertThat(checkpoints.mine()).isTrue();
        checkpoints.done(50);
        assertThat(checkpoints.done(REMIND)).isEqualTo(50);
    }

    @Test
    void a_policy_that_was_never_activated_has_no_checkpoint() {
        assertThatThrownBy(() -> checkpoints.done(REMIND))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("when-late-then-remind was never activated");
    }
}
