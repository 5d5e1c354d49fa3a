package dev.throughline.log.contract;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.log.Bytes;
import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import dev.throughline.log.NewEvent;
import dev.throughline.log.RecordedEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every event has a position: 1, 2, 3, … in commit order; and what is read is what was written. */
interface PositionPromises extends LogUnderTest {

    @Test
    default void an_empty_log_ends_at_0_and_has_nothing_to_read() {
        assertThat(log().head()).isEqualTo(new Head(0, Bytes.of(new byte[32]), Instant.EPOCH));
        assertThat(log().read(0, 10)).isEmpty();
        assertThat(log().readStream("product:FOOD", 0)).isEmpty();
        assertThat(log().lastVersion("product:FOOD")).isEqualTo(-1);
        assertThat(log().commitAt(0)).isEmpty();
        assertThat(log().commitAt(1)).isEmpty();
        assertThat(log().findCommand("c-1")).isEmpty();
        assertThat(log().commits(0)).isEmpty();
    }

    @Test
    default void positions_count_from_1_without_gaps_in_the_order_of_commits() {
        appended(log(), proposal("c-1", event("product:FOOD", 0), event("feature:FOOD-1", 0)));
        appended(log(), proposal("c-2", event("product:FOOD", 1)));
        appended(log(), proposal("c-3", event("feature:FOOD-1", 1), event("feature:FOOD-1", 2)));

        assertThat(log().read(0, 100))
                .extracting(RecordedEvent::position, RecordedEvent::stream, RecordedEvent::version)
                .containsExactly(
                        tuple(1L, "product:FOOD", 0L),
                        tuple(2L, "feature:FOOD-1", 0L),
                        tuple(3L, "product:FOOD", 1L),
                        tuple(4L, "feature:FOOD-1", 1L),
                        tuple(5L, "feature:FOOD-1", 2L));
        assertThat(log().head().position()).isEqualTo(5);
    }

    @Test
    default void reading_goes_on_after_a_position_and_stops_at_the_limit() {
        for (int i = 0; i < 5; i++) {
            appended(log(), proposal("c-" + i, event("product:FOOD", i)));
        }
        assertThat(log().read(1, 3)).extracting(RecordedEvent::position).containsExactly(2L, 3L, 4L);
        assertThat(log().read(4, 3)).extracting(RecordedEvent::position).containsExactly(5L);
        assertThat(log().read(5, 3)).isEmpty();
        assertThat(log().read(1, Integer.MAX_VALUE)).hasSize(4);
    }

    @Test
    default void a_stream_is_read_from_a_version_on() {
        appended(log(), proposal("c-1", event("product:FOOD", 0), event("product:FOOD", 1), event("product:SHOP", 0)));
        appended(log(), proposal("c-2", event("product:FOOD", 2)));

        assertThat(log().readStream("product:FOOD", 1))
                .extracting(RecordedEvent::version)
                .containsExactly(1L, 2L);
        assertThat(log().readStream("product:FOOD", 3)).isEmpty();
        assertThat(log().lastVersion("product:FOOD")).isEqualTo(2);
        assertThat(log().lastVersion("product:SHOP")).isZero();
    }

    @Test
    default void a_commit_is_found_at_each_of_its_positions() {
        Commit first =
                appended(log(), proposal("c-1", event("product:FOOD", 0))).commit();
        Commit second = appended(log(), proposal("c-2", event("product:FOOD", 1), event("product:SHOP", 0)))
                .commit();

        assertThat(log().commitAt(1)).contains(first);
        assertThat(log().commitAt(2)).contains(second);
        assertThat(log().commitAt(3)).contains(second);
        assertThat(log().commitAt(4)).isEmpty();
        assertThat(log().commits(0)).containsExactly(first, second);
        assertThat(log().commits(1)).containsExactly(second);
        assertThat(log().commits(2)).isEmpty();
    }

    @Test
    default void what_is_read_is_what_was_written_byte_for_byte_after_a_restart_too() {
        Bytes payload = Bytes.utf8("{ \"text\" : \"Größe \\u00e9 😀 \u0000\",\n\"n\":1.0 }");
        Bytes metadata = Bytes.utf8("{\"b\":1, \"a\":2}");
        Instant timestamp = Instant.parse("2025-12-31T23:59:59.999888Z");
        clock().show("2026-03-02T09:00:00.123Z");

        appended(log(), proposal("c-1", new NewEvent("s:é", 0, "e-1", "Noted", 3, timestamp, payload, metadata)));

        RecordedEvent read = reopened().read(0, 1).getFirst();
        assertThat(read.payload()).isEqualTo(payload);
        assertThat(read.metadata()).isEqualTo(metadata);
        assertThat(read.stream()).isEqualTo("s:é");
        assertThat(read.id()).isEqualTo("e-1");
        assertThat(read.type()).isEqualTo("Noted");
        assertThat(read.revision()).isEqualTo(3);
        assertThat(read.commandId()).isEqualTo("c-1");
        assertThat(read.timestamp()).isEqualTo("2025-12-31T23:59:59.999Z");
        assertThat(read.recordedAt()).isEqualTo("2026-03-02T09:00:00.123Z");
        assertThat(log().readStream("s:é", 0)).isEqualTo(List.of(read));
    }

    @Test
    default void the_commit_that_was_answered_is_the_commit_that_is_read() {
        Commit answered = appended(log(), proposal("c-1", event("product:FOOD", 0), event("feature:FOOD-1", 0)))
                .commit();

        assertThat(reopened().commitAt(2)).contains(answered);
        assertThat(log().head()).isEqualTo(answered.head());
        assertThat(log().read(0, 10)).isEqualTo(answered.events());
    }
}
