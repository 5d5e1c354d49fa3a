package dev.throughline.log.contract;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.EventIdTaken;
import dev.throughline.log.VersionConflict;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** The loser of a race gets a conflict, never a silent overwrite. */
interface VersionPromises extends LogUnderTest {

    @Test
    default void a_version_that_is_taken_is_a_conflict() {
        appended(log(), proposal("c-1", event("product:FOOD", 0)));

        assertThat(refusal(log(), proposal("c-2", event("product:FOOD", 0))))
                .isInstanceOf(ConcurrencyException.class)
                .isInstanceOfSatisfying(
                        VersionConflict.class,
                        conflict -> assertThat(conflict.stream()).isEqualTo("product:FOOD"))
                .hasMessage("Stream product:FOOD is at version 0, so version 0 can't follow");
    }

    @Test
    default void a_version_that_leaves_a_gap_is_a_conflict_since_it_follows_what_was_never_recorded() {
        appended(log(), proposal("c-1", event("product:FOOD", 0)));

        assertThat(refusal(log(), proposal("c-2", event("product:FOOD", 2)))).isInstanceOf(VersionConflict.class);
        assertThat(refusal(log(), proposal("c-3", event("product:SHOP", 1)))).isInstanceOf(VersionConflict.class);
    }

    @Test
    default void versions_follow_each_other_within_a_commit() {
        assertThat(refusal(log(), proposal("c-1", event("product:FOOD", 0), event("product:FOOD", 0))))
                .isInstanceOf(VersionConflict.class);
        assertThat(refusal(log(), proposal("c-2", event("product:FOOD", 1), event("product:FOOD", 0))))
                .isInstanceOf(VersionConflict.class);
        assertThat(refusal(log(), proposal("c-3", event("product:FOOD", 0), event("product:FOOD", 2))))
                .isInstanceOf(VersionConflict.class);
        assertThat(log().head().position()).isZero();
    }

    @Test
    default void an_event_id_is_unique_in_the_log_and_within_a_commit() {
        appended(log(), proposal("c-1", event("product:FOOD", 0, "e-1")));

        assertThat(refusal(log(), proposal("c-2", event("product:SHOP", 0, "e-1"))))
                .isInstanceOf(EventIdTaken.class)
                .isInstanceOf(ConcurrencyException.class);
        assertThat(refusal(log(), proposal("c-3", event("product:SHOP", 0, "e-2"), event("product:SHOP", 1, "e-2"))))
                .isInstanceOf(EventIdTaken.class);
        assertThat(log().lastVersion("product:SHOP")).isEqualTo(-1);
    }
}
