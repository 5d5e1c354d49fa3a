package dev.throughline.query.fold;

import dev.throughline.log.EventLog;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the views in memory: one thread tails the log and feeds every fold, in a plain loop, the same at start-up, live, and
 * in a rebuild.
 *
 * <p>The log wakes it; it never asks in between. Views change at the end of a commit only, so that no answer shows half of
 * one. It catches up with the log while it starts, before anybody is answered.
 */
public final class MemoryProjector implements Projector {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryProjector.class);
    private static final int BATCH = 1_000;
    private static final Duration UNTIL_WOKEN = Duration.ofHours(1);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

    private final EventLog log;
    private final Views views;
    private final int batch;
    private final List<Fold<?>> folds;
    private final Folding folding;
    private final Folding.Store shown = new Shown();
    private volatile @Nullable Thread thread;

    public MemoryProjector(EventLog log, Collection<? extends Fold<?>> folds) {
        this(log, folds, BATCH);
    }

    MemoryProjector(EventLog log, Collection<? extends Fold<?>> folds, int batch) {
        this.log = log;
        this.batch = batch;
        this.folds = List.copyOf(folds);
        Snapshot nothing = Snapshot.empty(folds);
        this.folding = new Folding(log, batch, nothing);
        this.views = new Views(nothing);
    }

    @Override
    public Views views() {
        return views;
    }

    @Override
    public synchronized void start() {
        catchUp();
        Thread tail = Thread.ofPlatform().name("views").daemon().unstarted(this::tail);
        thread = tail;
        tail.start();
    }

    /** On the caller's thread, while the views stand still. */
    @Override
    public synchronized void rebuildBroken() {
        catchUp();
        Snapshot working = folding.kept();
        List<Decision> all = new ArrayList<>();
        while (all.size() < working.position()) {
            for (RecordedEvent event : log.read(all.size(), batch)) {
                if (event.position() <= working.position()) {
                    all.add(Decoding.decode(event));
                }
            }
        }
        Snapshot rebuilt = working.rebuilt(all);
        folding.goOn(rebuilt);
        views.saveAnew(all);
        views.swap(rebuilt);
    }

    @Override
    public void stop() {
        Thread tail = thread;
        thread = null;
        views.close();
        if (tail != null) {
            tail.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void tail() {
        while (Thread.currentThread() == thread && folding.kept().halted() == null) {
            try {
                catchUp();
                log.awaitBeyond(folding.kept().position(), UNTIL_WOKEN);
            } catch (LogUnavailable e) {
                if (isRunning()) {
                    LOG.warn("The views wait for the log: {}", e.getMessage());
                    pause();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void catchUp() {
        while (!folding.feed(shown)) {
            LOG.debug("At position {}", folding.kept().position());
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is made is all at hand, and shown at once. */
    private final class Shown implements Folding.Store {

        @Override
        public Snapshot keep(Folding.Batch batch) {
            Snapshot made = batch.made();
            if (made.redacted() != batch.before().redacted()) {
                made = withoutWords(batch);
            }
            views.swap(made);
            return made;
        }

        @Override
        public void passes(Snapshot made) {
            views.saved().pass(made);
        }

        /** What was folded from words that were taken out is folded anew from what the log holds now. */
        private Snapshot withoutWords(Folding.Batch batch) {
            Snapshot made = batch.made();
            if (batch.words().isEmpty()) {
                views.saved().knownWithout(made.redacted());
                return made;
            }
            views.forgetWords(made.redacted());
            Snapshot anew = Snapshot.empty(folds);
            while (anew.position() < made.position()) {
                int rest = (int) Math.min(MemoryProjector.this.batch, made.position() - anew.position());
                for (RecordedEvent event : log.read(anew.position(), rest)) {
                    anew = anew.apply(Decoding.decode(event));
                    passes(anew);
                }
            }
            return anew.halted(made.halted());
        }
    }
}
