package dev.throughline.log.contract;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.throughline.log.Appended;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.VersionConflict;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** All events of a commit are recorded, on however many streams, or none. */
interface AtomicityPromises extends LogUnderTest {

    @Test
    default void a_commit_is_recorded_whole_on_all_its_streams() {
        appended(
                log(), proposal("c-1", event("product:FOOD", 0), event("feature:FOOD-1", 0), event("product:FOOD", 1)));

        assertThat(reopened().commitAt(1).orElseThrow().events())
                .extracting(RecordedEvent::stream)
                .containsExactly("product:FOOD", "feature:FOOD-1", "product:FOOD");
    }

    @Test
    default void a_commit_refused_for_its_last_event_leaves_nothing_of_the_others_and_takes_no_position() {
        appended(log(), proposal("c-1", event("product:FOOD", 0)));

        assertThat(refusal(log(), proposal("c-2", event("feature:FOOD-1", 0), event("product:FOOD", 0))))
                .isInstanceOf(VersionConflict.class);

        assertThat(log().readStream("feature:FOOD-1", 0)).isEmpty();
        assertThat(log().findCommand("c-2")).isEmpty();
        assertThat(appended(log(), proposal("c-3", event("feature:FOOD-1", 0)))
                        .commit()
                        .position())
                .isEqualTo(2);
    }

    @Test
    default void of_proposals_made_together_a_refused_one_fails_alone() {
        CompletableFuture<Appended> first = log().append(proposal("c-1", event("product:FOOD", 0)));
        CompletableFuture<Appended> refused = log().append(proposal("c-2", event("product:FOOD", 0)));
        CompletableFuture<Appended> last = log().append(proposal("c-3", event("product:FOOD", 1)));

        assertThat(first.join().commit().position()).isEqualTo(1);
        assertThat(refusal(refused)).isInstanceOf(VersionConflict.class);
        assertThat(last.join().commit().position()).isEqualTo(2);
    }

    @Test
    default void a_proposal_without_events_is_a_mistake_of_the_caller() {
        assertThatIllegalArgumentException().isThrownBy(() -> proposal("c-1"));
    }
}
