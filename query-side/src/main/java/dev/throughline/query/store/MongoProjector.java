package dev.throughline.query.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogUnavailable;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Projector;
import dev.throughline.query.fold.Snapshot;
import dev.throughline.query.fold.Views;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the views in MongoDB, for any number of instances: one of them writes, and all of them read what it has written.
 *
 * <p>Who writes holds a lease; another takes over when it dies. A program whose folds have another form makes an edition of
 * its own, beside the one that others read, and answers once that has caught up.
 */
public final class MongoProjector implements Projector {

    private static final Logger LOG = LoggerFactory.getLogger(MongoProjector.class);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final EventLog log;
    private final MongoClient client;
    private final MongoDatabase database;
    private final Shelf shelf;
    private final Edition edition;
    private final Pace pace;
    private final Views views;

    private volatile @Nullable Thread thread;
    private volatile @Nullable Instance running;

    /** @param client of which the database is */
    public MongoProjector(
            EventLog log, MongoClient client, MongoDatabase database, Collection<? extends Fold<?>> folds) {
        this(log, client, database, folds, Pace.USUAL);
    }

    MongoProjector(
            EventLog log, MongoClient client, MongoDatabase database, Collection<? extends Fold<?>> folds, Pace pace) {
        this.log = log;
        this.client = client;
        this.database = database;
        this.shelf = new Shelf(List.copyOf(folds));
        this.edition = Edition.of(folds);
        this.pace = pace;
        this.views = new Views(Snapshot.empty(folds), new StoredPast());
    }

    @Override
    public Views views() {
        return views;
    }

    @Override
    public synchronized void start() {
        ViewCollections collections = ViewCollections.in(database);
        Instance instance = new Instance(log, client, collections, shelf, edition, pace, views);
        running = instance;
        long head = log.head().position();
        try {
            instance.caughtUp(head);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        Thread tail = Thread.ofPlatform().name("views").daemon().unstarted(() -> tail(instance));
        thread = tail;
        tail.start();
    }

    @Override
    public void rebuildBroken() {
        Instance instance = running;
        if (instance == null) {
            throw new IllegalStateException("The views are not kept now");
        }
        String before = Shelf.any(views.now()).generation().id();
        ViewCollections.in(database)
                .views()
                .updateOne(new Document("_id", edition.name()), new Document("$set", new Document("anew", true)));
        while (before.equals(Shelf.any(views.now()).generation().id())) {
            pause(pace.idle());
        }
    }

    @Override
    public void stop() {
        Thread tail = thread;
        thread = null;
        views.close();
        if (tail != null) {
            tail.interrupt();
            try {
                tail.join(TO_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Instance instance = running;
        running = null;
        if (instance != null) {
            instance.close();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void tail(Instance instance) {
        while (Thread.currentThread() == thread) {
            try {
                instance.step();
            } catch (Superseded e) {
                LOG.info("{}", e.getMessage());
                instance.standBack();
            } catch (LogUnavailable | MongoException | ProblemException e) {
                if (isRunning()) {
                    LOG.warn("The views wait: {}", e.getMessage());
                    instance.startOver();
                    pause(BEFORE_RETRY);
                }
            } catch (RuntimeException e) {
                LOG.error("The views wait", e);
                instance.startOver();
                pause(BEFORE_RETRY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
