package dev.throughline.log.contract;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.guarded;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Appended;
import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.GuardFailed;
import dev.throughline.log.Proposal;
import dev.throughline.log.VersionConflict;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** A commit names what it has read; it is refused if any of that has moved. */
interface GuardPromises extends LogUnderTest {

    @Test
    default void a_guard_holds_as_long_as_its_stream_has_not_moved() {
        appended(log(), proposal("c-1", event("authority", 0)));
        appended(log(), guarded("c-2", new Guard("authority", 0), event("product:FOOD", 0)));
        appended(log(), proposal("c-3", event("authority", 1)));

        assertThat(refusal(log(), guarded("c-4", new Guard("authority", 0), event("product:FOOD", 1))))
                .isInstanceOf(ConcurrencyException.class)
                .isInstanceOfSatisfying(
                        GuardFailed.class, failed -> assertThat(failed.stream()).isEqualTo("authority"))
                .hasMessage("Stream authority was read at version 0 and is at 1");
        assertThat(log().lastVersion("product:FOOD")).isZero();
    }

    @Test
    default void a_guard_at_minus_1_means_absent() {
        appended(log(), guarded("c-1", new Guard("project:TRK", -1), event("product:TRK", 0)));

        assertThat(refusal(log(), guarded("c-2", new Guard("product:TRK", -1), event("project:TRK", 0))))
                .isInstanceOf(GuardFailed.class);
        assertThat(log().lastVersion("project:TRK")).isEqualTo(-1);
    }

    @Test
    default void a_guard_ahead_of_its_stream_fails() {
        assertThat(refusal(log(), guarded("c-1", new Guard("authority", 0), event("product:FOOD", 0))))
                .isInstanceOf(GuardFailed.class);
    }

    @Test
    default void a_guard_fails_on_what_a_proposal_made_just_before_it_writes() {
        appended(log(), proposal("c-1", event("authority", 0)));

        CompletableFuture<Appended> mandateTaken = log().append(proposal("c-2", event("authority", 1)));
        CompletableFuture<Appended> decision =
                log().append(guarded("c-3", new Guard("authority", 0), event("product:FOOD", 0)));

        assertThat(mandateTaken.join().replayed()).isFalse();
        assertThat(refusal(decision)).isInstanceOf(GuardFailed.class);
    }

    @Test
    default void a_stream_read_at_two_versions_fails() {
        appended(log(), proposal("c-1", event("authority", 0), event("authority", 1)));
        List<Guard> torn = List.of(new Guard("authority", 0), new Guard("authority", 1));

        assertThat(refusal(log(), new Proposal("c-2", Given.REQUEST, torn, List.of(event("product:FOOD", 0)))))
                .isInstanceOf(GuardFailed.class);
    }

    @Test
    default void guards_are_kept_in_the_commit_sorted_by_the_bytes_of_their_names_each_once() {
        appended(log(), proposal("c-1", event("b", 0)));
        Guard supplementary = new Guard("\uD83D\uDE00", -1);
        Guard privateUse = new Guard("\uE000", -1);
        List<Guard> guards = List.of(supplementary, new Guard("b", 0), privateUse, new Guard("a", -1), privateUse);

        Commit answered = appended(log(), new Proposal("c-2", Given.REQUEST, guards, List.of(event("c", 0))))
                .commit();

        assertThat(answered.guards()).containsExactly(new Guard("a", -1), new Guard("b", 0), privateUse, supplementary);
        assertThat(reopened().findCommand("c-2")).contains(answered);
    }

    @Test
    default void guards_are_judged_before_versions() {
        appended(log(), proposal("c-1", event("authority", 0), event("product:FOOD", 0)));

        assertThat(refusal(log(), guarded("c-2", new Guard("authority", -1), event("product:FOOD", 0))))
                .isInstanceOf(GuardFailed.class);
        assertThat(refusal(log(), guarded("c-3", new Guard("authority", 0), event("product:FOOD", 0))))
                .isInstanceOf(VersionConflict.class);
    }
}
