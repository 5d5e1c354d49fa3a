package dev.throughline.log.mongodb;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import dev.throughline.log.Commit;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.Redaction;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Puts commits into the collection, and takes out what they redact. */
final class Insertion {

    /** After so long without a majority the server says that it doesn't know. */
    static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS);

    private static final TransactionOptions WHOLE = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(DURABLE)
            .build();
    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);
    private static final int DUPLICATE_KEY = 11_000;
    private static final int UNAUTHORIZED = 13;

    private final Session session;
    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> snapshots;

    Insertion(Session session, LogStore store) {
        this.session = session;
        this.collection = store.commits().withWriteConcern(DURABLE);
        this.snapshots = store.snapshots();
    }

    Attempt attempt(List<Link> links) {
        try {
            Link first = links.getFirst();
            if (first.redacts()) {
                session.in(causal -> redact(causal, first));
            } else {
                List<Document> documents = links.stream()
                        .map(link -> CommitDocuments.document(link.commit()))
                        .toList();
                session.in(causal -> collection.insertMany(causal, documents, IN_ORDER));
            }
            return new Attempt.Done();
        } catch (MongoBulkWriteException e) {
            return e.getWriteConcernError() != null || e.getWriteErrors().isEmpty()
                    ? new Attempt.Unclear(e)
                    : cut(e.getWriteErrors().getFirst(), e);
        } catch (MongoWriteException e) {
            return e.getError().getCode() == DUPLICATE_KEY ? new Attempt.Cut(0) : new Attempt.Refused(0, e);
        } catch (LogUnavailable damaged) {
            return new Attempt.Refused(0, damaged);
        } catch (MongoException e) {
            return neverSent(e) ? new Attempt.Refused(0, e) : new Attempt.Unclear(e);
        }
    }

    private static Attempt cut(BulkWriteError error, MongoException e) {
        return error.getCode() == DUPLICATE_KEY
                ? new Attempt.Cut(error.getIndex())
                : new Attempt.Refused(error.getIndex(), e);
    }

    /** Where no connection was had, or the server knows the user and won't, nothing can take effect later either. */
    private static boolean neverSent(MongoException e) {
        return e instanceof MongoSecurityException
                || e instanceof MongoSocketOpenException
                || e.getClass() == MongoTimeoutException.class
                || e instanceof MongoCommandException refused && refused.getErrorCode() == UNAUTHORIZED;
    }

    /**
     * In a transaction the redacting commit is there with what it says, and no snapshot with the words, or nothing is changed.
     * Snapshots come first, since nobody else writes what comes then.
     */
    private boolean redact(ClientSession causal, Link link) {
        causal.startTransaction(WHOLE);
        try {
            List<Target> targets = link.redactions().stream()
                    .map(redaction -> target(causal, redaction))
                    .toList();
            targets.forEach(target -> MongoSnapshots.forget(snapshots, causal, target.stream()));
            collection.insertOne(causal, CommitDocuments.document(link.commit()));
            targets.forEach(target -> redact(causal, target, target.redaction.saidAt(link.commit())));
            causal.commitTransaction();
            return true;
        } catch (RuntimeException e) {
            abort(causal);
            throw e;
        }
    }

    /** @param commit that holds the event */
    private record Target(Redaction redaction, Commit commit) {

        int place() {
            return (int) (redaction.position() - commit.position());
        }

        String stream() {
            return commit.events().get(place()).stream();
        }
    }

    private Target target(ClientSession causal, Redaction redaction) {
        Document holding = Queries.endingFrom(collection, causal, redaction.position())
                .limit(1)
                .first();
        if (holding == null) {
            throw nothingToRedact(redaction);
        }
        return new Target(redaction, CommitDocuments.commit(holding));
    }

    private void redact(ClientSession causal, Target target, long by) {
        String event = "events." + target.place();
        if (collection
                        .updateOne(
                                causal,
                                Filters.and(
                                        Filters.eq("_id", target.commit.position()),
                                        Filters.exists(event + ".redactedBy", false)),
                                Updates.combine(
                                        Updates.set(
                                                event + ".payload", CommitDocuments.binary(target.redaction.payload())),
                                        Updates.set(event + ".redactedBy", by),
                                        Updates.unset(event + ".salt"),
                                        Updates.unset("digestSalt")))
                        .getMatchedCount()
                != 1) {
            throw nothingToRedact(target.redaction);
        }
    }

    private static LogUnavailable nothingToRedact(Redaction redaction) {
        return Links.broken(redaction.position(), "there is nothing to redact");
    }

    private static void abort(ClientSession causal) {
        try {
            if (causal.hasActiveTransaction()) {
                causal.abortTransaction();
            }
        } catch (MongoException e) {
            // The server ends what nobody goes on with; what went wrong before is what matters.
        }
    }
}
