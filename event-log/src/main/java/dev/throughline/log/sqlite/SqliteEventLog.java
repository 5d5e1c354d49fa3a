package dev.throughline.log.sqlite;

import dev.throughline.log.Appended;
import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.Commit;
import dev.throughline.log.EventLog;
import dev.throughline.log.Head;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.Proposal;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Registration;
import dev.throughline.log.adapter.CommitPages;
import dev.throughline.log.adapter.HeadSignal;
import dev.throughline.log.adapter.Writer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The event log in the file {@code log.db} of a data directory, which it holds exclusively while it is open. Durable
 * means: in SQLite's write-ahead log with {@code synchronous=FULL}, so flushed to the disk.
 *
 * <p>What a commit redacts is gone from the directory's files once it is answered, as far as nobody holds them open to read.
 */
public final class SqliteEventLog implements EventLog {

    private final DataDirectory directory;
    private final Session writing;
    private final Readers readers;
    private final HeadSignal signal;
    private final Writer writer;
    private volatile boolean closed;

    private SqliteEventLog(DataDirectory directory, Session writing, Head head, Readers readers, Clock clock) {
        this.directory = directory;
        this.writing = writing;
        this.readers = readers;
        this.signal = new HeadSignal(head);
        this.writer = new Writer(new Batch(writing, clock, signal));
    }

    /**
     * Opens the log, and makes directory and file if there are none.
     *
     * @param clock for the log's own time
     * @throws CannotOpenLog if the directory can't be written, another process holds it, or the file isn't a log that
     *     this version can read
     */
    public static SqliteEventLog open(Path dataDirectory, Clock clock) {
        DataDirectory directory = DataDirectory.claim(dataDirectory);
        Path file = directory.path().resolve(Connections.FILE);
        Session writing = new Session(() -> Connections.writer(file));
        try {
            Head head = Commits.head(writing);
            writing.connection().commit();
            SqliteEventLog log = new SqliteEventLog(directory, writing, head, new Readers(file), clock);
            log.writer.start();
            return log;
        } catch (SQLException | RuntimeException e) {
            writing.close();
            directory.close();
            throw e instanceof CannotOpenLog known
                    ? known
                    : new CannotOpenLog("The event log " + file + " can't be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public CompletableFuture<Appended> append(Proposal proposal) {
        return writer.append(proposal);
    }

    @Override
    public Optional<Commit> findCommand(String commandId) {
        return readers.read(session -> Commits.byCommand(session, commandId));
    }

    @Override
    public Optional<Commit> commitAt(long position) {
        return readers.read(session -> Commits.holding(session, position));
    }

    @Override
    public List<RecordedEvent> read(long after, int limit) {
        return readers.read(session -> Streams.after(session, after, limit));
    }

    @Override
    public List<RecordedEvent> readStream(String stream, long fromVersion) {
        return readers.read(session -> Streams.of(session, stream, fromVersion));
    }

    @Override
    public long lastVersion(String stream) {
        return readers.read(session -> Streams.lastVersion(session, stream));
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
        return readers.read(session -> Streams.positionAt(session, time));
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
        return CommitPages.stream(
                after -> readers.read(session -> Commits.after(session, after, CommitPages.PAGE)),
                afterPosition,
                head().position());
    }

    /** The writer's own connection, for tests that look at its settings or take its disk away. */
    Session writing() {
        return writing;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        writer.close();
        signal.close();
        readers.close();
        writing.close();
        directory.close();
    }
}
