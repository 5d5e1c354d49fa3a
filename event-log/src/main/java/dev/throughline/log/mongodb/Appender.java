package dev.throughline.log.mongodb;

import com.mongodb.MongoException;
import dev.throughline.log.Appended;
import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.Proposal;
import dev.throughline.log.RedactionImpossible;
import dev.throughline.log.RequestMismatch;
import dev.throughline.log.adapter.HeadSignal;
import dev.throughline.log.adapter.Judge;
import dev.throughline.log.adapter.Outcome;
import dev.throughline.log.adapter.Writer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what has queued up, in rounds: reads on to the head, judges what waits against it, and inserts what was accepted
 * at the positions that follow. Where another writer was faster, the rest is judged anew. One batch is under way at a time.
 */
final class Appender implements Writer.Batches {

    private static final Logger LOGGER = LoggerFactory.getLogger(Appender.class);

    private final CommitCollection commits;
    private final Clock clock;
    private final HeadSignal signal;
    private final Tail tail;
    private final Turns turns;

    Appender(CommitCollection commits, Clock clock, HeadSignal signal, Tail tail, Turns turns) {
        this.commits = commits;
        this.clock = clock;
        this.signal = signal;
        this.tail = tail;
        this.turns = turns;
    }

    @Override
    public void write(List<Writer.Entry> entries) {
        List<Writer.Entry> rest = new ArrayList<>(entries);
        turns.begin();
        try {
            while (!rest.isEmpty()) {
                rest = new Round(rest).write();
            }
        } catch (LogUnavailable | MongoException e) {
            giveUp(rest, e);
        } catch (RuntimeException | Error e) {
            giveUp(rest, e);
            LOGGER.error("The event log can't be written", e);
        }
        turns.end();
    }

    private static void giveUp(List<Writer.Entry> entries, Throwable reason) {
        LogUnavailable unavailable = reason instanceof LogUnavailable known
                ? known
                : new LogUnavailable("The event log can't be written: " + reason.getMessage(), reason);
        entries.forEach(entry -> entry.answer().completeExceptionally(unavailable));
    }

    /** One attempt at what waits. */
    private final class Round {

        private final List<Writer.Entry> entries;
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<Link> batch = new ArrayList<>();
        private int weight;

        Round(List<Writer.Entry> entries) {
            this.entries = entries;
        }

        /** Returns what is to be judged anew. */
        List<Writer.Entry> write() {
            Head before = signal.head();
            Head head = tail.catchUp();
            turns.sawOthers(head.position() > before.position());
            judge(head);
            Decision decision = batch.isEmpty()
                    ? new Decision(0, null)
                    : new Deciding(commits, turns.patience(entries)).decide(batch);
            turns.require(decision, batch.size(), head);
            tail.won(batch.subList(0, decision.won()).stream().map(Link::commit).toList());
            int told = tell(decision);
            signal.tell();
            return List.copyOf(entries.subList(told, entries.size()));
        }

        private void judge(Head from) {
            Ahead ahead = new Ahead(
                    tail,
                    commits,
                    entries.stream().map(entry -> entry.written().proposal()).toList());
            Judge<RuntimeException> judge = new Judge<>(ahead);
            Head head = from;
            for (Writer.Entry entry : entries) {
                Proposal proposal = entry.written().proposal();
                boolean redacts = !proposal.redactions().isEmpty();
                if (redacts && !batch.isEmpty()) {
                    return;
                }
                Outcome outcome = judge(judge, entry, head);
                Appended appended = outcome.appended();
                if (appended != null && !appended.replayed()) {
                    Link link = new Link(appended.commit(), proposal.redactions());
                    weight += link.weight();
                    if (!batch.isEmpty() && weight > Link.HEAVIEST_BATCH) {
                        return;
                    }
                    batch.add(link);
                    ahead.append(link.commit());
                    head = link.commit().head();
                }
                outcomes.add(outcome);
                if (redacts && !batch.isEmpty()) {
                    return;
                }
            }
        }

        private Outcome judge(Judge<RuntimeException> judge, Writer.Entry entry, Head head) {
            try {
                Proposal proposal = entry.written().proposal();
                var earlier = judge.judge(proposal);
                if (earlier.isPresent()) {
                    return new Outcome(entry, earlier.get(), null);
                }
                Commit commit = entry.written().follow(head, clock.instant());
                if (new Link(commit, List.of()).weight() > Link.HEAVIEST_DOCUMENT) {
                    return new Outcome(
                            entry, null, new LogUnavailable("The commit is larger than MongoDB holds", null));
                }
                return new Outcome(entry, new Appended(commit, false), null);
            } catch (ConcurrencyException | RequestMismatch | RedactionImpossible refusal) {
                return new Outcome(entry, null, refusal);
            }
        }

        /** Tells all that stands on nothing which was lost, and returns how many that were. */
        private int tell(Decision decision) {
            int link = 0;
            int told = 0;
            for (Outcome outcome : outcomes) {
                Appended appended = outcome.appended();
                boolean written = appended != null && !appended.replayed();
                if (written && link++ == decision.won()) {
                    break;
                }
                told++;
            }
            outcomes.subList(0, told).forEach(Outcome::tell);
            if (decision.refusal() != null) {
                giveUp(entries.subList(told, entries.size()), decision.refusal());
                return entries.size();
            }
            return told;
        }
    }
}
