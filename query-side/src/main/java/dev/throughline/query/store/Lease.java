package dev.throughline.query.store;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who writes an edition's views: whoever the term belongs to, as long as they show that they live. Another takes over who has
 * seen no sign for {@link Pace#patience()} by their own clock, so that no two clocks need to agree. What the last one still
 * tries to write then is refused, since it names a term that is over; a transaction that it left open is ended, or it would
 * keep others from writing for as long as the server lets it.
 */
final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final MongoCollection<Document> writers;
    private final String edition;
    private final Pace pace;
    private final MongoDatabase admin;
    private final ClientSession session;

    private volatile long held;
    private @Nullable Document seen;
    private long seenAt;

    Lease(MongoClient client, ViewCollections collections, Edition edition, Pace pace) {
        this.admin = client.getDatabase("admin");
        this.session = client.startSession();
        this.writers = collections.writers();
        this.edition = edition.name();
        this.pace = pace;
    }

    /** The term that is ours; 0 where none is. */
    long held() {
        return held;
    }

    /** Ours from now on, where nobody else shows that they live. */
    boolean claim() {
        Document now = writers.find(new Document("_id", edition)).first();
        if (now == null) {
            return begin();
        }
        if (!now.equals(seen)) {
            seen = now;
            seenAt = System.nanoTime();
        }
        boolean over = now.getLong("beat") < 0
                || System.nanoTime() - seenAt > pace.patience().toNanos();
        long term = now.getLong("term");
        if (over && replace(term, now.getLong("beat"), row(term + 1, 0)) == 1) {
            held = term + 1;
            end(now.get("session", Document.class));
        }
        return held > 0;
    }

    /** Shows that its holder lives; false where it is another's by now. */
    boolean beat() {
        long term = held;
        if (term > 0
                && writers.updateOne(
                                        new Document("_id", edition).append("term", term),
                                        new Document("$inc", new Document("beat", 1L)))
                                .getMatchedCount()
                        == 1) {
            return true;
        }
        lost();
        return false;
    }

    /** It is another's, or nobody's: to be claimed again. */
    void lost() {
        held = 0;
    }

    /** Lets another have it at once. */
    void release() {
        long term = held;
        held = 0;
        if (term > 0) {
            writers.updateOne(
                    new Document("_id", edition).append("term", term), new Document("$set", new Document("beat", -1L)));
        }
    }

    /** In which its holder writes, on one thread: with a new transaction, the last one is over if it was not. */
    ClientSession session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
    }

    private void end(Document last) {
        try {
            admin.runCommand(new Document("killSessions", List.of(last)));
        } catch (MongoException e) {
            LOG.warn("The last writer's transaction could not be ended: {}", e.getMessage());
        }
    }

    private boolean begin() {
        try {
            writers.insertOne(row(1, 0).append("_id", edition));
            held = 1;
            return true;
        } catch (MongoWriteException another) {
            return false;
        }
    }

    private long replace(long term, long beat, Document by) {
        return writers.updateOne(
                        new Document("_id", edition).append("term", term).append("beat", beat),
                        new Document("$set", by))
                .getMatchedCount();
    }

    private Document row(long term, long beat) {
        return new Document("term", term)
                .append("beat", beat)
                .append("session", session.getServerSession().getIdentifier());
    }
}
