package dev.throughline.log.contract;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.RecordedEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The log's own time never falls with the position, so that "as of" a time is one position. */
interface TimePromises extends LogUnderTest {

    @Test
    default void recorded_at_is_the_clocks_time_to_the_millisecond_and_one_for_a_commit() {
        clock().show("2026-03-02T09:00:00.123987Z");
        appended(log(), proposal("c-1", event("product:FOOD", 0), event("product:FOOD", 1)));

        assertThat(log().read(0, 10))
                .extracting(RecordedEvent::recordedAt)
                .containsExactly(Instant.parse("2026-03-02T09:00:00.123Z"), Instant.parse("2026-03-02T09:00:00.123Z"));
        assertThat(log().head().recordedAt()).isEqualTo("2026-03-02T09:00:00.123Z");
    }

    @Test
    default void a_clock_that_goes_back_does_not_take_the_log_back_not_even_over_a_restart() {
        clock().show("2026-03-02T09:00:10Z");
        appended(log(), proposal("c-1", event("product:FOOD", 0)));
        clock().show("2026-03-02T09:00:05Z");
        appended(log(), proposal("c-2", event("product:FOOD", 1)));
        appended(reopened(), proposal("c-3", event("product:FOOD", 2)));
        clock().show("2026-03-02T09:00:11Z");
        appended(log(), proposal("c-4", event("product:FOOD", 3)));

        assertThat(log().read(0, 10))
                .extracting(recorded -> recorded.recordedAt().toString())
                .containsExactly(
                        "2026-03-02T09:00:10Z", "2026-03-02T09:00:10Z", "2026-03-02T09:00:10Z", "2026-03-02T09:00:11Z");
    }

    @Test
    default void the_writers_timestamp_is_kept_beside_it_whatever_it_says() {
        clock().show("2026-03-02T09:00:10Z");
        appended(log(), proposal("c-1", event("product:FOOD", 0)));

        RecordedEvent recorded = log().read(0, 1).getFirst();
        assertThat(recorded.timestamp()).isEqualTo("2026-03-02T08:59:58.125Z");
        assertThat(recorded.recordedAt()).isEqualTo("2026-03-02T09:00:10Z");
    }

    @Test
    default void a_time_leads_to_the_last_position_recorded_by_then() {
        assertThat(log().positionAt(Instant.parse("2026-03-02T09:00:00Z"))).isZero();
        clock().show("2026-03-02T09:00:00Z");
        appended(log(), proposal("c-1", event("product:FOOD", 0), event("product:FOOD", 1)));
        appended(log(), proposal("c-2", event("product:FOOD", 2)));
        clock().show("2026-03-02T09:00:02Z");
        appended(log(), proposal("c-3", event("product:FOOD", 3), event("product:FOOD", 4)));

        assertThat(log().positionAt(Instant.parse("2026-03-02T08:59:59.999Z"))).isZero();
        assertThat(log().positionAt(Instant.parse("2026-03-02T09:00:00Z"))).isEqualTo(3);
        assertThat(log().positionAt(Instant.parse("2026-03-02T09:00:01.999Z"))).isEqualTo(3);
        assertThat(log().positionAt(Instant.parse("2026-03-02T09:00:02Z"))).isEqualTo(5);
        assertThat(log().positionAt(Instant.parse("2030-01-01T00:00:00Z"))).isEqualTo(5);
    }
}
