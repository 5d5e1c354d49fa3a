package dev.throughline.log.mongodb;

import static dev.throughline.log.contract.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.throughline.log.Appended;
import dev.throughline.log.Commit;
import dev.throughline.log.Draft;
import dev.throughline.log.Guard;
import dev.throughline.log.Head;
import dev.throughline.log.LogVerification;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.adapter.HeadSignal;
import dev.throughline.log.adapter.Writer;
import dev.throughline.log.contract.Given;
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
    private static final int STREAMS = 3;

    private final SplittableRandom random;
    private final ScriptedServer server;
    private final Interleaving interleaving;
    private final Mistake mistake;
    private final List<Writer.Entry> proposed = new ArrayList<>();

    Play(long seed, Mistake mistake) {
        this.random = new SplittableRandom(seed);
        this.server = new ScriptedServer(random);
        this.interleaving = new Interleaving(random, server::happen);
        this.mistake = mistake;
    }

    /** Returns how many commits there are in the end. */
    int play() {
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            interleaving.add(() -> write(number));
        }
        interleaving.run();
        List<Commit> commits = server.atLast();
        assertThatCode(() -> Links.require(Head.EMPTY, commits)).doesNotThrowAnyException();
        assertThat(LogVerification.verify(commits.stream(), null).reason()).isNull();
        requireTheTruthWasTold(commits);
        return commits.size();
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
                        new Draft(proposal(number + "-" + batch + "-" + i, seen)), new CompletableFuture<>()));
            }
            proposed.addAll(entries);
            appender.write(entries);
        }
    }

    /** Now and then two writers have the same command; mostly a guard is right by what was seen, and a version follows. */
    private Proposal proposal(String name, List<Commit> seen) {
        String commandId = random.nextInt(6) == 0 ? "shared-" + random.nextInt(3) : "c-" + name;
        String read = "s-" + random.nextInt(STREAMS);
        Guard guard = new Guard(read, ScriptedCollection.lastVersion(seen, read));
        String written = random.nextInt(3) == 0 ? "s-" + random.nextInt(STREAMS) : "own-" + name;
        long version = ScriptedCollection.lastVersion(seen, written) + 1;
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            events.add(event(written, version + i, commandId + "@" + name + "#" + i));
        }
        return new Proposal(commandId, Given.REQUEST, List.of(guard), events);
    }

    private void requireTheTruthWasTold(List<Commit> commits) {
        Map<String, Commit> recorded =
                commits.stream().collect(Collectors.toMap(Commit::commandId, Function.identity()));
        List<String> written = new ArrayList<>();
        for (Writer.Entry entry : proposed) {
            String commandId = entry.written().proposal().commandId();
            assertThat(entry.answer()).as(commandId).isDone();
            try {
                Appended answer = entry.answer().join();
                assertThat(recorded).as("answered").containsEntry(commandId, answer.commit());
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
