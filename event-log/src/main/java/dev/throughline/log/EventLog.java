package dev.throughline.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A totally ordered, gap-free, append-only, hash-chained log of events: the single source of truth.
 *
 * <p>Promised by every adapter, and tested by one suite that all of them pass: positions 1, 2, 3, … in commit order
 * without gaps, and a reader that has seen <em>n</em> has seen everything up to <em>n</em>; a commit is recorded whole
 * or not at all, and is durable before it is answered; unique (stream, version); guards hold at the position of the
 * commit that names them; a command id takes effect once; the log's time never falls with the position; each commit
 * holds the hash of the one before; what a commit redacts is gone from what can be read once it is answered. What a store
 * keeps beside that, each adapter says.
 *
 * <p>Not promised: that the log survives the loss of its disk; that an answer arrives when the process dies first (the
 * commit may then be there: repeat under the same command id); an order between proposals made concurrently.
 *
 * <p>All methods may be called from any thread, virtual ones included, and throw {@link LogUnavailable} when the store
 * fails or the log is closed.
 */
public interface EventLog extends AutoCloseable {

    /**
     * Records all events of the proposal or none. Judged in this order, at the place in the log that the commit will
     * take: command id, guards, versions.
     *
     * <p>The future completes once the commit is durable and readable here. Concurrent proposals share one flush; a
     * refused one fails alone. It fails with {@link GuardFailed}, {@link VersionConflict}, {@link EventIdTaken} (load and
     * decide again), {@link RequestMismatch}, {@link RedactionImpossible}, or {@link LogUnavailable}; in each case nothing
     * was written, except that {@link OutcomeUnknown} doesn't say. Stages hung onto the future without an executor may run on the log's writer: they must not block.
     */
    CompletableFuture<Appended> append(Proposal proposal);

    /** The commit that a command id led to. */
    Optional<Commit> findCommand(String commandId);

    /** The commit that holds the event at this position. */
    Optional<Commit> commitAt(long position);

    /** The events after a position, in order and without gaps, at most so many. */
    List<RecordedEvent> read(long after, int limit);

    /** The stream's events from a version on (inclusive; 0 for all), in order. */
    List<RecordedEvent> readStream(String stream, long fromVersion);

    /** The version of the stream's last event; {@link Guard#ABSENT} if it has none. */
    long lastVersion(String stream);

    /** Where the log ends, as far as is known here; {@link Head#EMPTY} if it is empty. */
    Head head();

    /** The last position recorded at this time or before; 0 if there is none. Final once the log's time has passed it. */
    long positionAt(Instant time);

    /**
     * Waits, without polling, until there is an event after this position, the log is closed, or the time is over.
     *
     * @return whether there is an event after the position
     */
    boolean awaitBeyond(long position, Duration atMost) throws InterruptedException;

    /**
     * Calls with the head's position after each write, in order, once it is durable and readable. The callee must not
     * block, since the next write waits for it; what it throws is logged and goes no further.
     */
    Registration onAppended(LongConsumer newHeadPosition);

    /**
     * The commits whose first event comes after a position, in order, up to the head of now. To be closed by the caller.
     * Shows what the store holds, damaged or not: what it finds there is for {@link LogVerification} to judge.
     */
    Stream<Commit> commits(long afterPosition);

    /** Lets the proposals under way finish, wakes everybody who waits, and refuses further calls. */
    @Override
    void close();
}
