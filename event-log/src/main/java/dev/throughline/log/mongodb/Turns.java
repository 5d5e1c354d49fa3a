package dev.throughline.log.mongodb;

import dev.throughline.log.Head;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.OutcomeUnknown;
import dev.throughline.log.adapter.Writer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** When a writer goes on at once, waits for others, or lets nobody wait any longer. */
class Turns {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long COMPETITION_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(50).toNanos();
    private static final Duration BEHIND = Duration.ofMillis(50);
    private static final int ROUNDS_WITHOUT_NEWS = 40;

    private final Duration patience;
    private volatile boolean closing;
    private volatile Runnable onSilence = () -> {};
    private long began;
    private long competed = Long.MIN_VALUE;
    private long lostAt = -1;
    private int roundsWithoutNews;

    /** @param patience how long anybody waits for a server that doesn't say what became of a commit */
    Turns(Duration patience) {
        this.patience = patience;
    }

    void begin() {
        began = System.nanoTime();
        lostAt = -1;
    }

    /** Others have written since this writer looked last. */
    void sawOthers(boolean saw) {
        if (saw) {
            competed = System.nanoTime();
        }
    }

    /** After a win: a writer that goes on at once is always faster than one that has to read on first. */
    void end() {
        long now = System.nanoTime();
        if (competed != Long.MIN_VALUE && now - competed < COMPETITION_NANOS) {
            long longest = Math.min(2 * (now - began) + 1, LONGEST_PAUSE_NANOS);
            sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(longest)));
        }
    }

    void sleep(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }

    /** The log closes: what can't be decided soon is left. */
    void close() {
        closing = true;
    }

    /** Who is called when the server has been silent for too long. */
    void onSilence(Runnable callee) {
        onSilence = callee;
    }

    Deciding.Patience patience(List<Writer.Entry> entries) {
        long start = System.nanoTime();
        return (pause, reason) -> {
            sleep(pause);
            if (System.nanoTime() - start < patience.toNanos()) {
                return true;
            }
            var unknown = new OutcomeUnknown(
                    "The MongoDB server doesn't say what became of the commit; repeat the same request: "
                            + reason.getMessage(),
                    reason);
            entries.forEach(entry -> entry.answer().completeExceptionally(unknown));
            onSilence.run();
            return !closing;
        };
    }

    /**
     * A place that was taken is found taken when the log is read on. If that doesn't come true, something stands in the way
     * that isn't in the log.
     */
    void require(Decision decision, int size, Head head) {
        boolean lost = decision.won() == 0 && size > 0 && decision.refusal() == null;
        sawOthers(decision.won() < size);
        if (!lost || head.position() != lostAt) {
            roundsWithoutNews = 0;
        } else if (++roundsWithoutNews > ROUNDS_WITHOUT_NEWS) {
            throw new LogUnavailable(
                    "Something in the MongoDB database is in the way of position " + (head.position() + 1)
                            + " and is not in the log: verify it",
                    null);
        } else {
            sleep(BEHIND);
        }
        lostAt = lost ? head.position() : -1;
    }
}
