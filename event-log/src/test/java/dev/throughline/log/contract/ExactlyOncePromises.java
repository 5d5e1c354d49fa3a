package dev.throughline.log.contract;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.guarded;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Appended;
import dev.throughline.log.Bytes;
import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.Proposal;
import dev.throughline.log.Request;
import dev.throughline.log.RequestMismatch;
import dev.throughline.log.VersionConflict;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A command id takes effect once; who repeats it hears what it led to. */
interface ExactlyOncePromises extends LogUnderTest {

    @Test
    default void a_repeat_is_answered_with_the_commit_of_the_first() {
        Appended first = appended(log(), proposal("c-1", event("product:FOOD", 0)));
        Appended repeat = appended(log(), proposal("c-1", event("product:FOOD", 0)));

        assertThat(first.replayed()).isFalse();
        assertThat(repeat).isEqualTo(new Appended(first.commit(), true));
        assertThat(log().head().position()).isEqualTo(1);
        assertThat(log().findCommand("c-1")).contains(first.commit());
    }

    @Test
    default void a_repeat_is_recognised_before_guards_and_versions_are_judged_and_after_a_restart() {
        Proposal proposal = guarded("c-1", new Guard("authority", -1), event("product:FOOD", 0));
        Commit commit = appended(log(), proposal).commit();
        appended(log(), proposal("c-2", event("authority", 0), event("product:FOOD", 1)));

        assertThat(appended(reopened(), proposal)).isEqualTo(new Appended(commit, true));
        assertThat(log().head().position()).isEqualTo(3);
    }

    @Test
    default void the_same_command_id_for_another_method_path_or_body_is_a_mismatch() {
        appended(log(), proposal("c-1", event("product:FOOD", 0)));
        Bytes body = Given.REQUEST.canonicalBody();

        Stream.of(
                        new Request("PUT", "/api/products", body),
                        new Request("POST", "/api/projects", body),
                        new Request("POST", "/api/products", Bytes.utf8("{\"key\":\"SHOP\"}")))
                .map(other -> new Proposal("c-1", other, List.of(), List.of(event("product:FOOD", 1))))
                .forEach(proposal -> assertThat(refusal(log(), proposal)).isInstanceOf(RequestMismatch.class));
        assertThat(log().head().position()).isEqualTo(1);
    }

    @Test
    default void a_mismatch_is_found_before_guards_and_versions_are_judged() {
        appended(log(), proposal("c-1", event("product:FOOD", 0)));
        Request other = new Request("PUT", "/api/products", Bytes.utf8("{}"));

        assertThat(refusal(
                        log(),
                        new Proposal(
                                "c-1", other, List.of(new Guard("authority", 7)), List.of(event("product:FOOD", 0)))))
                .isInstanceOf(RequestMismatch.class);
    }

    @Test
    default void a_refused_command_is_not_remembered() {
        appended(log(), proposal("c-1", event("product:FOOD", 0)));
        assertThat(refusal(log(), proposal("c-2", event("product:FOOD", 0)))).isInstanceOf(VersionConflict.class);

        assertThat(log().findCommand("c-2")).isEmpty();
        assertThat(appended(log(), proposal("c-2", event("product:FOOD", 1))).replayed())
                .isFalse();
    }

    @Test
    default void the_digest_of_equal_requests_differs_so_that_it_gives_no_text_away() {
        Commit one = appended(log(), proposal("c-1", event("product:FOOD", 0))).commit();
        Commit other =
                appended(log(), proposal("c-2", event("product:FOOD", 1))).commit();

        assertThat(one.digest()).isNotEqualTo(other.digest());
        assertThat(one.digestSalt()).isNotEqualTo(other.digestSalt());
    }

    @Test
    default void of_repeats_that_race_the_original_none_is_refused_and_none_doubled() {
        int rounds = 500;
        for (int round = 0; round < rounds; round++) {
            String commandId = "c-" + round;
            long version = round;
            List<CompletableFuture<Appended>> racing = Race.of(
                    4,
                    () -> log().append(guarded(commandId, new Guard("authority", -1), event("product:FOOD", version))));
            List<Appended> answers =
                    racing.stream().map(CompletableFuture::join).toList();

            assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
            assertThat(answers)
                    .extracting(Appended::commit)
                    .containsOnly(answers.getFirst().commit());
        }
        assertThat(log().head().position()).isEqualTo(rounds);
    }
}
