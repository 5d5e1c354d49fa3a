package dev.throughline.command.product;

import static dev.throughline.command.People.MIA;
import static dev.throughline.command.People.OMAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Asking;
import dev.throughline.command.dispatch.Dispatch;
import dev.throughline.command.dispatch.Outcome;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.log.Bytes;
import dev.throughline.log.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One key, one effect: shown on a command whose repeat under another key would be refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatedCommandTest {

    private static final int ROUNDS = 300;

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(new MemberAdmitted(MIA, Rationale.NONE), new MemberAdmitted(OMAR, Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_repeat_racing_the_original_is_never_refused_and_never_doubled() throws Exception {
        try (var callers = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                var before = bench.log().head().position();
                var outcomes = race(callers, conceive("K" + round), asking("key-" + round, "{}"));
                assertThat(outcomes).extracting(Outcome::replayed).containsExactlyInAnyOrder(false, true);
                assertThat(outcomes.getFirst().commit())
                        .isEqualTo(outcomes.getLast().commit());
                assertThat(bench.log().head().position()).isEqualTo(before + 1);
            }
        }
    }

    @Test
    void another_body_under_the_key_is_refused_also_when_the_command_would_be_refused_anyway() {
        var dispatch = bench.bean(Dispatch.class);
        dispatch.dispatch(conceive("FOOD"), asking("key", "{\"a\":1}"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> dispatch.dispatch(conceive("FOOD"), asking("key", "{\"a\":2}")))
                .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo("idempotency.mismatch"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> dispatch.dispatch(conceive("SHOP"), asking("key", "{\"a\":2}")))
                .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo("idempotency.mismatch"));
        assertThat(bench.log().lastVersion("product:SHOP")).isEqualTo(-1);
    }

    @Test
    void an_accepted_command_is_answered_from_the_log_after_a_restart(@TempDir Path other) {
        Outcome first;
        try (var before = new Bench(other).given(new MemberAdmitted(MIA, Rationale.NONE))) {
            first = before.bean(Dispatch.class).dispatch(conceive("FOOD"), asking("key", "{}"));
        }
        try (var after = new Bench(other)) {
            var again = after.bean(Dispatch.class).dispatch(conceive("FOOD"), asking("key", "{}"));
            assertThat(again).isEqualTo(new Outcome(first.commit(), true));
        }
    }

    private List<Outcome> race(ExecutorService callers, ConceiveProduct command, Asking asking) throws Exception {
        var start = new CyclicBarrier(2);
        Callable<Outcome> one = () -> {
            start.await();
            return bench.bean(Dispatch.class).dispatch(command, asking);
        };
        var outcomes = new ArrayList<Outcome>();
        for (var each : callers.invokeAll(List.of(one, one))) {
            outcomes.add(each.get());
        }
        return outcomes;
    }

    private static Asking asking(String key, String body) {
        return Asking.now(MIA, key, new Request("POST", "/api/products", Bytes.utf8(body)));
    }

    private static ConceiveProduct conceive(String key) {
        return new ConceiveProduct(new ProductId(key), "Name", "Problem", null, Rationale.NONE);
    }
}
