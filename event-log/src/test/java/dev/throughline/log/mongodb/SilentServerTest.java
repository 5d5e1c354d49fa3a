package dev.throughline.log.mongodb;

import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Appended;
import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.OutcomeUnknown;
import dev.throughline.log.Proposal;
import dev.throughline.log.adapter.HeadSignal;
import dev.throughline.log.adapter.Writer;
import dev.throughline.log.contract.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that takes what it is sent, and doesn't say so. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SilentServerTest {

    private final ScriptedServer server = new ScriptedServer(new SplittableRandom(1));
    private final AtomicBoolean silent = new AtomicBoolean(true);
    private final Semaphore asked = new Semaphore(0);
    private final HeadSignal signal = new HeadSignal(Head.EMPTY);
    private final Turns turns = new Turns(Duration.ofMillis(50));
    private final Writer writer = new Writer(appender());

    private Appender appender() {
        CommitCollection commits = new ScriptedCollection(server, new SplittableRandom(1), () -> {}) {
            @Override
            List<Commit> visible() {
                return server.first(silent.get() ? 0 : server.size());
            }

            @Override
            public Attempt insert(List<Link> links) {
                var message = new Message(links);
                while (!message.isOver()) {
                    message.step(server);
                }
                asked.release();
                if (silent.get()) {
                    return new Attempt.Unclear(new LogUnavailable("silence", null));
                }
                return message.answer();
            }
        };
        return new Appender(commits, new SettableClock(), signal, new Tail(commits, signal, 10), turns);
    }

    @Test
    void nobody_waits_for_ever_and_a_repeat_hears_what_became_of_it() {
        turns.onSilence(() -> writer.refuseWaiting(new LogUnavailable("does not answer", null)));
        writer.start();
        Proposal proposal = proposal("c-1", event("authority", 0));
        CompletableFuture<Appended> undecided = writer.append(proposal);
        asked.acquireUninterruptibly();
        CompletableFuture<Appended> waiting = writer.append(proposal("c-2", event("authority", 1)));

        assertThat(refusal(undecided))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("repeat the same request");
        assertThat(refusal(waiting))
                .isInstanceOf(LogUnavailable.class)
                .isNotInstanceOf(OutcomeUnknown.class)
                .hasMessage("does not answer");

        silent.set(false);
        Appended repeated = repeated(proposal);
        assertThat(repeated.replayed()).isTrue();
        assertThat(server.first(server.size())).containsExactly(repeated.commit());
        assertThat(repeated(proposal("c-2", event("authority", 1))).commit().position())
                .isEqualTo(2);
        writer.close();
    }

    /** As whoever was told that the server doesn't answer repeats it. */
    private Appended repeated(Proposal proposal) {
        while (true) {
            try {
                return writer.append(proposal).join();
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(LogUnavailable.class);
            }
        }
    }

    @Test
    void a_log_that_closes_leaves_what_nobody_decides() {
        writer.start();
        CompletableFuture<Appended> undecided = writer.append(proposal("c-1", event("authority", 0)));
        asked.acquireUninterruptibly();

        turns.close();
        writer.close();

        assertThat(refusal(undecided)).isInstanceOf(OutcomeUnknown.class);
    }
}
