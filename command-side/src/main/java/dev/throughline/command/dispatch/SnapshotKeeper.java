package dev.throughline.command.dispatch;

import dev.throughline.log.state.Snapshots;
import dev.throughline.log.state.Snapshots.Found;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps states as snapshots, beside the decisions and not within them, and finds them again. Trouble with snapshots is
 * written to the program's log and never troubles a decision: the state is read from the stream's beginning then.
 */
final class SnapshotKeeper implements AutoCloseable {

    /** So many events ahead of its snapshot, a state is kept anew. */
    static final int EVERY = 100;

    private static final int WAITING = 1_000;
    private static final int PATIENCE_SECONDS = 2;
    private static final Logger LOGGER = LoggerFactory.getLogger(SnapshotKeeper.class);

    private final Snapshots snapshots;

    /** Who comes when too many wait isn't kept. */
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("snapshots").factory(),
            new DiscardPolicy());

    SnapshotKeeper(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The state that was kept of a stream, if there is one that can be read; to be held against the log before it is used. */
    <S> Remembered<S> find(Fold<S> fold, String stream) {
        var form = fold.form();
        return form == null ? Remembered.nothing() : find(form, stream);
    }

    private <S> Remembered<S> find(Form<S> form, String stream) {
        var era = Snapshots.FIRST_ERA;
        try {
            Found found = snapshots.find(stream, form.name());
            era = found.era();
            var snapshot = found.snapshot();
            if (snapshot != null) {
                var begun = era;
                return form.read(snapshot, begun).orElseGet(() -> Remembered.nothing(begun));
            }
        } catch (RuntimeException e) {
            // not what it says, which may quote the state
            LOGGER.warn(
                    "The snapshot of {} can't be read: {}", stream, e.getClass().getSimpleName());
        }
        return Remembered.nothing(era);
    }

    /**
     * Keeps a state, soon.
     *
     * @param outdated is called where the state was begun before words were taken out of its stream
     */
    <S> void keep(Fold<S> fold, String stream, Remembered<S> state, Runnable outdated) {
        var form = fold.form();
        if (form != null) {
            thread.execute(() -> {
                try {
                    if (!snapshots.keep(form.write(stream, state), state.era())) {
                        outdated.run();
                    }
                } catch (RuntimeException e) {
                    LOGGER.warn(
                            "The snapshot of {} can't be kept: {}",
                            stream,
                            e.getClass().getSimpleName());
                }
            });
        }
    }

    /** Words were taken out of the stream. */
    void forget(String stream) {
        snapshots.forget(stream);
    }

    /** What waits to be kept is kept, if that doesn't take long. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
