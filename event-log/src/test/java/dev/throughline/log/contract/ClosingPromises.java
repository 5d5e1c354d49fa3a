package dev.throughline.log.contract;

import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.log.Appended;
import dev.throughline.log.LogUnavailable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A log that closes finishes what it has begun, and then says that it is closed. */
interface ClosingPromises extends LogUnderTest {

    @Test
    default void proposals_under_way_are_answered_before_the_log_closes() {
        List<CompletableFuture<Appended>> underWay = IntStream.range(0, 100)
                .mapToObj(i -> log().append(proposal("c-" + i, event("product:FOOD", i))))
                .toList();
        log().close();

        assertThat(underWay).allSatisfy(answer -> assertThat(answer).isCompletedWithValueMatching(a -> !a.replayed()));
        assertThat(reopened().head().position()).isEqualTo(100);
    }

    @Test
    default void a_closed_log_says_so() {
        log().close();
        log().close();

        assertThat(refusal(log(), proposal("c-1", event("product:FOOD", 0)))).isInstanceOf(LogUnavailable.class);
        assertThatThrownBy(() -> log().read(0, 1)).isInstanceOf(LogUnavailable.class);
        assertThatThrownBy(() -> log().head()).isInstanceOf(LogUnavailable.class);
        assertThatThrownBy(() -> log().commits(0)).isInstanceOf(LogUnavailable.class);
    }
}
