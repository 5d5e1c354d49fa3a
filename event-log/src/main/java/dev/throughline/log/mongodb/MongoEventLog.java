package dev.throughline.log.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.throughline.log.Appended;
import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.Commit;
import dev.throughline.log.EventLog;
import dev.throughline.log.Head;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.Proposal;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Registration;
import dev.throughline.log.adapter.HeadSignal;
import dev.throughline.log.adapter.LastVersions;
import dev.throughline.log.adapter.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The event log in the collection {@code commits} of a MongoDB database, written by any number of processes at once.
 * Durable means: in the journal of a majority of the replica set's members.
 *
 * <p>What others record is known here a moment later: {@link #head()} and {@link #lastVersion} say what is known here,
 * what is read may be ahead of it. {@link #append} judges at the true head. Not promised: that a redacted text is gone from the servers' own logs of operations and from their backups
 * before these have run out.
 */
public final class MongoEventLog implements EventLog {

    private final HeadSignal signal;
    private final Reading reading;
    private final Turns turns;
    private final Writer writer;
    private final Follower follower;
    private volatile boolean closed;

    private MongoEventLog(LogStore store, MongoCommits commits, Head head, Clock clock) {
        this.signal = new HeadSignal(head);
        this.turns = new Turns(Turns.PATIENCE);
        Tail tail = new Tail(commits, signal, LastVersions.STREAMS_KEPT);
        this.reading = new Reading(commits, tail);
        this.writer = new Writer(new Appender(commits, clock, signal, tail, turns));
        this.follower = new Follower(store.commits(), tail, signal);
        turns.onSilence(() ->
                writer.refuseWaiting(new LogUnavailable("The MongoDB server doesn't answer the event log", null)));
    }

    /**
     * Opens the log, and makes collection and indexes if there are none.
     *
     * @param clock for the log's own time
     * @throws CannotOpenLog if the server can't have a majority hold what is written, a collection or an index can't be
     *     made, or what is there isn't a log that this version can read
     */
    public static MongoEventLog open(MongoClient client, MongoDatabase database, Clock clock) {
        try {
            LogStore store = LogStore.prepare(database);
            MongoCommits commits = new MongoCommits(client, store);
            Head head = commits.last().map(Commit::head).orElse(Head.EMPTY);
            MongoEventLog log = new MongoEventLog(store, commits, head, clock);
            log.writer.start();
            log.follower.start();
            return log;
        } catch (MongoException e) {
            throw Refusals.cannotOpen(database.getName(), e);
        } catch (CannotOpenLog e) {
            throw e;
        } catch (LogUnavailable e) {
            throw new CannotOpenLog(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public CompletableFuture<Appended> append(Proposal proposal) {
        return writer.append(proposal);
    }

    @Override
    public Optional<Commit> findCommand(String commandId) {
        return reading.read(
                commits -> commits.byCommand(List.of(commandId)).stream().findFirst());
    }

    @Override
    public Optional<Commit> commitAt(long position) {
        return reading.read(commits -> commits.holding(position));
    }

    @Override
    public List<RecordedEvent> read(long after, int limit) {
        return reading.after(after, limit);
    }

    @Override
    public List<RecordedEvent> readStream(String stream, long fromVersion) {
        return reading.read(commits -> commits.ofStream(stream, fromVersion));
    }

    @Override
    public long lastVersion(String stream) {
        return reading.lastVersion(stream);
    }

    @Override
    public Head head() {
        if (closed) {
            throw new LogUnavailable("The event log is closed", null);
        }
        return signal.head();
    }

    @Override
    public long positionAt(Instant time) {
        return reading.positionAt(time);
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return signal.awaitBeyond(position, atMost);
    }

    @Override
    public Registration onAppended(LongConsumer newHeadPosition) {
        return signal.register(newHeadPosition);
    }

    @Override
    public Stream<Commit> commits(long afterPosition) {
        return reading.commits(afterPosition, head().position());
    }

    /** The connection stays open: it isn't the log's own. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        follower.close();
        turns.close();
        writer.close();
        signal.close();
        reading.close();
    }
}
