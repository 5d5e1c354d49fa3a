package dev.throughline.query.fold;

import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** What is folded so far: it may end within a commit, which the views never do. */
    private Snapshot working;

    /** The positions that were read when words had been taken out there already. */
    private final Set<Long> readWithout = new HashSet<>();

    private String command = "";
    private volatile @Nullable Thread thread;

    public MemoryProjector(EventLog log, Collection<? extends Fold<?>> folds) {
        this(log, folds, BATCH);
    }

    MemoryProjector(EventLog log, Collection<? extends Fold<?>> folds, int batch) {
        this.log = log;
        this.batch = batch;
        this.folds = List.copyOf(folds);
        this.working = Snapshot.empty(folds);
        this.views = new Views(working);
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
        List<Decision> all = new ArrayList<>();
        while (all.size() < working.position()) {
            for (RecordedEvent event : log.read(all.size(), batch)) {
                if (event.position() <= working.position()) {
                    all.add(Decoding.decode(event));
                }
            }
        }
        working = working.rebuilt(all);
        views.saveAnew(all);
        views.swap(working);
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
        while (Thread.currentThread() == thread && working().halted() == null) {
            try {
                catchUp();
                log.awaitBeyond(working().position(), UNTIL_WOKEN);
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

    private synchronized Snapshot working() {
        return working;
    }

    private synchronized void catchUp() {
        while (working.halted() == null && advance()) {
            LOG.debug("At position {}", working.position());
        }
    }

    /** Feeds one batch; false once the log's head is reached. */
    private boolean advance() {
        List<RecordedEvent> events = log.read(working.position(), batch);
        Snapshot whole = views.now();
        for (RecordedEvent event : events) {
            if (!event.commandId().equals(command)) {
                command = event.commandId();
                whole = working;
            }
            working = next(working, event);
            if (working.redacted() == event.position()) {
                forgetWords(event);
            }
            views.saved().pass(working);
            if (working.halted() != null) {
                whole = whole.halted(working.halted());
                break;
            }
        }
        boolean head = events.size() < batch;
        Snapshot shown = head && working.halted() == null ? working : whole;
        if (shown.position() > views.now().position() || shown.halted() != null) {
            views.swap(shown);
        }
        return !head;
    }

    /** What was folded from words that are taken out is folded anew, up to there, from what the log holds now. */
    private void forgetWords(RecordedEvent saying) {
        long redaction = saying.position();
        if (Decoding.decode(saying).event() instanceof EventRedacted said
                && readWithout.contains(said.position().number())) {
            views.saved().knownWithout(redaction);
            return;
        }
        views.forgetWords(redaction);
        Snapshot anew = Snapshot.empty(folds);
        while (anew.position() < redaction && anew.halted() == null) {
            int rest = (int) Math.min(batch, redaction - anew.position());
            for (RecordedEvent event : log.read(anew.position(), rest)) {
                anew = next(anew, event);
                views.saved().pass(anew);
            }
        }
        working = anew;
    }

    private Snapshot next(Snapshot before, RecordedEvent event) {
        if (event.redactedBy() != null) {
            readWithout.add(event.position());
        }
        try {
            return before.halted() == null ? before.apply(Decoding.decode(event)) : before;
        } catch (RuntimeException failure) {
            LOG.error("No view goes beyond position {}: it can't be read", event.position() - 1, failure);
            return before.halted(Broken.at("*", "*", event.position(), failure));
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
