package dev.throughline.query.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.log.EventLog;
import dev.throughline.query.fold.Snapshot;
import dev.throughline.query.fold.Views;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of those that read the views, and perhaps the one that writes them. */
final class Instance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Instance.class);
    private static final Duration SHORTEST = Duration.ofMillis(2);

    /** Who is further behind reads all anew. */
    private static final long FAR = 1_000;

    private static final int MOST_FAILURES = 10;

    private final EventLog log;
    private final MongoClient client;
    private final ViewCollections collections;
    private final Shelf shelf;
    private final Edition edition;
    private final Pace pace;
    private final Views views;
    private final Lease lease;
    private final Pruning pruning;
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("views-clockwork").daemon().factory());

    private volatile @Nullable Writer writer;
    private volatile boolean shown;
    private boolean mended;
    private long claimed;
    private Duration delay = SHORTEST;

    Instance(
            EventLog log,
            MongoClient client,
            ViewCollections collections,
            Shelf shelf,
            Edition edition,
            Pace pace,
            Views views) {
        this.log = log;
        this.client = client;
        this.collections = collections;
        this.shelf = shelf;
        this.edition = edition;
        this.pace = pace;
        this.views = views;
        this.lease = new Lease(client, collections, edition, pace);
        this.pruning = new Pruning(client, collections, edition, pace);
        every(pace.beat(), this::beat);
        every(pace.prune(), this::prune);
    }

    /** Returns once the views know this position, or can't be read up to it. */
    void caughtUp(long head) throws InterruptedException {
        int failed = 0;
        while (!shown || (views.now().position() < head && views.now().halted() == null)) {
            try {
                step();
            } catch (Superseded another) {
                standBack();
            } catch (MongoException | ProblemException e) {
                if (++failed > MOST_FAILURES) {
                    throw e;
                }
                LOG.warn("The views are tried again: {}", e.getMessage());
                startOver();
                Thread.sleep(pace.idle());
            }
        }
    }

    /** Writes on, or reads what was written; waits where there is neither. */
    void step() throws InterruptedException {
        if (lease.held() == 0 && System.nanoTime() - claimed > pace.idle().toNanos()) {
            claimed = System.nanoTime();
            lease.claim();
        }
        if (lease.held() > 0) {
            lead();
        } else {
            writer = null;
            follow();
        }
    }

    /** Whether it is this one that writes, as far as it knows. */
    boolean isWriting() {
        return writer != null;
    }

    Lease lease() {
        return lease;
    }

    /** Another writes, or what this one tried before was written after all. */
    void standBack() {
        writer = null;
        lease.beat();
    }

    /** What was tried last may be written or not: the checkpoint tells. */
    void startOver() {
        writer = null;
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        try {
            lease.release();
        } catch (MongoException e) {
            LOG.debug("Another takes over a little later", e);
        }
        lease.close();
    }

    private void lead() throws InterruptedException {
        Writer leading = writer;
        if (leading == null) {
            leading = new Writer(client, collections, edition, pace, log, shelf, lease);
            writer = leading;
            show(leading.shown());
            mend(leading);
        }
        boolean head = leading.feed();
        show(leading.shown());
        if (head) {
            boolean news = leading.shown().halted() == null
                    && log.awaitBeyond(leading.shown().position(), pace.idle());
            if (!news) {
                rest(leading);
            }
        }
    }

    /** A start makes broken keys anew, as it does in memory: what broke them may be mended in this program. */
    private void mend(Writer leading) {
        if (!mended && !leading.shown().broken().isEmpty()) {
            leading.makeAnew();
            show(leading.shown());
        }
        mended = true;
    }

    private void rest(Writer leading) throws InterruptedException {
        if (leading.shown().halted() != null) {
            Thread.sleep(pace.idle());
        }
        leading.confirm();
        show(leading.shown());
    }

    private void follow() throws InterruptedException {
        long asked = System.nanoTime();
        Document row =
                collections.views().find(new Document("_id", edition.name())).first();
        if (row == null) {
            Thread.sleep(SHORTEST);
            return;
        }
        Checkpoint now = Checkpoint.of(row);
        if (isShown(now)) {
            Shelf.any(views.now()).hold().renew(asked);
        } else {
            show(read(now, new Hold(pace.hold(), asked)));
            delay = SHORTEST;
        }
        if (log.awaitBeyond(views.now().position(), pace.idle())) {
            Thread.sleep(delay);
            delay = delay.multipliedBy(2).compareTo(pace.idle()) > 0 ? pace.idle() : delay.multipliedBy(2);
        }
    }

    private boolean isShown(Checkpoint now) {
        Snapshot here = views.now();
        return shown
                && Shelf.any(here).generation().id().equals(now.generation())
                && here.position() == now.position()
                && (here.halted() == null) == (now.halted() == null);
    }

    private Snapshot read(Checkpoint now, Hold hold) {
        Snapshot here = views.now();
        if (shown && here.halted() == null) {
            Generation generation = Shelf.any(here).generation();
            long behind = now.position() - here.position();
            if (generation.id().equals(now.generation()) && behind > 0 && behind <= FAR) {
                List<Version> changes = Generation.read(
                        hold,
                        () -> generation.questions().changed(here.position(), now.position()).all().stream()
                                .map(Version::of)
                                .toList());
                return now.redacted() == here.redacted()
                        ? Shelf.changed(here, now, changes, Map.of(), generation, hold)
                        : withoutWords(here, now, changes, generation.anew(), hold);
            }
        }
        return shelf.at(now, new Generation(collections, now.generation(), log, pace), hold);
    }

    private static Snapshot withoutWords(
            Snapshot here, Checkpoint now, List<Version> changes, Generation anew, Hold hold) {
        Map<String, Set<String>> concerned =
                Forgetting.concerned(here.views().values(), anew, here.position(), now.position());
        return Shelf.changed(here, now, changes, concerned, anew, hold);
    }

    private void show(Snapshot snapshot) {
        if (snapshot != views.now()) {
            views.swap(snapshot);
            shown = true;
        }
    }

    /** In its own time, whatever the writer is at: as long as the lease is held, what is shown is the newest. */
    private void beat() {
        if (lease.held() == 0) {
            return;
        }
        boolean writes = writer != null && shown;
        Snapshot newest = views.now();
        long asked = System.nanoTime();
        if (lease.beat() && writes) {
            Shelf.any(newest).hold().renew(asked);
        }
    }

    private void prune() {
        Writer writing = writer;
        if (writing != null && lease.held() > 0) {
            pruning.prune(writing);
        }
    }

    private void every(Duration time, Runnable task) {
        clockwork.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        LOG.warn("The views' clockwork: {}", e.getMessage());
                    }
                },
                time.toMillis(),
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
