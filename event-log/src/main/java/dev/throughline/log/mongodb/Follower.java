package dev.throughline.log.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.adapter.HeadSignal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns of what other processes record: from a change stream, at once; or, where the server offers none or it breaks, by
 * looking, the more seldom the longer nothing is found.
 */
final class Follower {

    static final Duration SHORTEST = Duration.ofMillis(2);
    static final Duration LONGEST = Duration.ofMillis(250);

    private static final Logger LOGGER = LoggerFactory.getLogger(Follower.class);
    private static final Duration BEFORE_THE_NEXT_STREAM = Duration.ofSeconds(5);

    private final MongoCollection<Document> collection;
    private final Tail tail;
    private final HeadSignal signal;
    private final Thread thread;
    private volatile boolean closed;

    Follower(MongoCollection<Document> collection, Tail tail, HeadSignal signal) {
        this.collection = collection;
        this.tail = tail;
        this.signal = signal;
        this.thread = Thread.ofVirtual().name("event-log-follower").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        boolean streamed = true;
        while (!closed) {
            try {
                follow();
            } catch (RuntimeException e) {
                if (!closed && streamed) {
                    LOGGER.warn(
                            "The event log looks for news itself until there is a change stream again: {}",
                            Refusals.line(String.valueOf(e.getMessage())));
                }
                streamed = false;
                look();
            }
        }
    }

    /** What was recorded before the stream began is read first. */
    private void follow() {
        try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> news =
                stream().cursor()) {
            catchUp();
            while (!closed) {
                ChangeStreamDocument<Document> inserted = news.tryNext();
                if (inserted != null && isNews(inserted.getDocumentKey())) {
                    catchUp();
                }
            }
        }
    }

    /** What this process has recorded itself, or read already with what came before, is none. */
    private boolean isNews(@Nullable BsonDocument key) {
        return key == null || key.getNumber("_id").longValue() > signal.head().position();
    }

    private ChangeStreamIterable<Document> stream() {
        return collection
                .watch(List.of(
                        Aggregates.match(Filters.eq("operationType", "insert")),
                        Aggregates.project(Projections.include("_id", "operationType", "documentKey"))))
                .maxAwaitTime(1, TimeUnit.SECONDS);
    }

    private void look() {
        long until = System.nanoTime() + BEFORE_THE_NEXT_STREAM.toNanos();
        Duration pause = SHORTEST;
        while (!closed && System.nanoTime() < until) {
            pause = isNews() ? SHORTEST : longer(pause);
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }

    private boolean isNews() {
        try {
            return catchUp();
        } catch (MongoException | LogUnavailable e) {
            return false;
        }
    }

    private boolean catchUp() {
        long before = signal.head().position();
        tail.catchUp();
        signal.tell();
        return signal.head().position() > before;
    }

    void close() {
        closed = true;
        thread.interrupt();
    }
}
