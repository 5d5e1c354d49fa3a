package dev.throughline.command.dispatch;

import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Redaction;
import dev.throughline.log.Registration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what is kept in memory here follow what other processes record, without a command having gone through here: who was
 * admitted there can sign in here, who was deactivated there is nobody here, and words that were taken out there are
 * forgotten here, a moment later.
 */
final class OthersFollower implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(OthersFollower.class);
    private static final int BATCH = 1_000;
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

    private final EventLog log;
    private final Standing standing;
    private final Streams streams;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("others").factory());
    private final Registration registration;

    /** Up to where it was looked for words that were taken out; this and the next of the one thread. */
    private long position;

    private boolean away;

    OthersFollower(EventLog log, Standing standing, Streams streams) {
        this.log = log;
        this.standing = standing;
        this.streams = streams;
        this.position = log.head().position();
        this.registration = log.onAppended(head -> look());
        look();
    }

    /** The log's writer must not be held up; and one look serves all that was recorded before it. */
    private void look() {
        if (due.compareAndSet(false, true)) {
            thread.execute(this::catchUp);
        }
    }

    private void catchUp() {
        due.set(false);
        try {
            forgetWords();
            if (log.lastVersion(AuthorityEvent.STREAM) > standing.version()) {
                standing.caughtUp();
            }
            away = false;
        } catch (LogUnavailable e) {
            if (!away) {
                LOGGER.warn("What others decide isn't known until the log can be read again: {}", e.getMessage());
            }
            away = true;
            tryAgain();
        }
    }

    private void tryAgain() {
        try {
            Thread.sleep(BEFORE_RETRY);
            look();
        } catch (InterruptedException | RejectedExecutionException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetWords() {
        List<RecordedEvent> events;
        do {
            events = log.read(position, BATCH);
            if (events.stream().anyMatch(event -> event.type().equals(Redaction.TYPE))) {
                streams.forget();
            }
            position += events.size();
        } while (events.size() == BATCH);
    }

    @Override
    public void close() {
        registration.close();
        thread.shutdownNow();
    }
}
