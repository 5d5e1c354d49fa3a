package dev.throughline.command.dispatch;

import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.Registration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the {@link Standing} learn of what other processes record: who was admitted there can sign in here, and who was
 * deactivated there is nobody here, without a command having gone through here.
 */
final class StandingFollower implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(StandingFollower.class);

    private final EventLog log;
    private final Standing standing;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("standing").factory());
    private final Registration registration;

    StandingFollower(EventLog log, Standing standing) {
        this.log = log;
        this.standing = standing;
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
            if (log.lastVersion(AuthorityEvent.STREAM) > standing.version()) {
                standing.caughtUp();
            }
        } catch (LogUnavailable e) {
            LOGGER.warn("Who may decide what isn't known anew until the next commit: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        registration.close();
        thread.shutdownNow();
    }
}
