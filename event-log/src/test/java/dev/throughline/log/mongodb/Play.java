package dev.throughline.log.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.throughline.log.Appended;
import dev.throughline.log.Commit;
import dev.throughline.log.Draft;
import dev.throughline.log.Head;
import dev.throughline.log.LogVerification;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Redaction;
import dev.throughline.log.adapter.HeadSignal;
import dev.throughline.log.adapter.Writer;
import dev.throughline.log.contract.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One interleaving of a few writers, and what must be true when it is over. */
final class Play {

    private static final int WRITERS = 3;
    private static final int BATCHES = 3;

    private final SplittableRandom random;
    private final ScriptedServer server;
    private final Interleaving interleaving;
    private final Mistake mistake;
    private final RandomProposals proposals;
    private final List<Writer.Entry> proposed = new ArrayList<>();

    Play(long seed, Mistake mistake) {
        this.random = new SplittableRandom(seed);
        this.server = new ScriptedServer(random);
        this.interleaving = new Interleaving(random, server::happen);
        this.mistake = mistake;
        this.proposals = new RandomProposals(random);
    }

    /** Returns what there is in the end. */
    List<Commit> play() {
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            interleaving.add(() -> write(number));
        }
        interleaving.run();
        List<Commit> commits = server.atLast();
        assertThatCode(() -> Links.require(Head.EMPTY, commits)).doesNotThrowAnyException();
        assertThat(LogVerification.verify(commits.stream(), null).reason()).isNull();
        requireTheTruthWasTold(commits);
        requireTakenOut(proposed, commits);
        return commits;
    }

    private void write(int number) {
        ScriptedCollection commits = mistake.between(server, random, interleaving::pause);
        HeadSignal signal = new HeadSignal(Head.EMPTY);
        Tail tail = new Tail(commits, signal, 1);
        Appender appender = new Appender(commits, new SettableClock(), signal, tail, new GivenTurns());
        for (int batch = 0; batch < BATCHES; batch++) {
            List<Commit> seen = commits.visible();
            List<Writer.Entry> entries = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                entries.add(new Writer.Entry(
                        new Draft(proposals.next(number + "-" + batch + "-" + i, seen)), new CompletableFuture<>()));
            }
            proposed.addAll(entries);
            appender.write(entries);
            requireTakenOut(entries, server.ofMajority());
        }
    }

    /** Whatever happens later, who was told that words are taken out finds them nowhere. */
    private static void requireTakenOut(List<Writer.Entry> answered, List<Commit> commits) {
        for (Writer.Entry entry : answered) {
            if (!entry.answer().isCompletedExceptionally()
                    && !entry.answer().join().replayed()) {
                for (Redaction redaction : entry.written().proposal().redactions()) {
                    long position = redaction.position();
                    Commit said = ScriptedCollection.holding(commits, position).orElseThrow();
                    RecordedEvent left = said.events().get((int) (position - said.position()));
                    assertThat(left.payload()).as("taken out").isEqualTo(redaction.payload());
                    assertThat(left.salt()).as("its salt").isNull();
                    assertThat(said.digestSalt()).as("its request's salt").isNull();
                }
            }
        }
    }

    private void requireTheTruthWasTold(List<Commit> commits) {
        assertThat(commits).extracting(Commit::commandId).as("recorded once").doesNotHaveDuplicates();
        Map<String, Commit> recorded =
                commits.stream().collect(Collectors.toMap(Commit::commandId, Function.identity()));
        List<String> written = new ArrayList<>();
        for (Writer.Entry entry : proposed) {
            String commandId = entry.written().proposal().commandId();
            assertThat(entry.answer()).as(commandId).isDone();
            try {
                Appended answer = entry.answer().join();
                assertThat(recorded).as("answered").containsKey(commandId);
                assertThat(recorded.get(commandId).hash())
                        .as("answered")
                        .isEqualTo(answer.commit().hash());
                if (!answer.replayed()) {
                    written.add(commandId);
                }
            } catch (CompletionException refused) {
                assertThat(commandId.startsWith("shared") || !recorded.containsKey(commandId))
                        .as("refused is not there: %s, %s", commandId, refused.getCause())
                        .isTrue();
            }
        }
        assertThat(written)
                .as("recorded once, by who was told so")
                .containsExactlyInAnyOrderElementsOf(recorded.keySet());
    }

    /** Takes no time, and lets others go on. */
    private final class GivenTurns extends Turns {

        GivenTurns() {
            super(PATIENCE);
        }

        @Override
        void end() {
            interleaving.pause();
        }

        @Override
        void sleep(Duration duration) {
            interleaving.pause();
        }
    }
}
