package dev.throughline.log.mongodb;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.throughline.log.Commit;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.Redaction;
import java.util.List;
import org.bson.Document;

/**
 * Puts a commit into the collection that takes words out of what is there: in a transaction, so that it is there with what it
 * says, and no snapshot with the words, or nothing is changed.
 */
final class Redacting {

    private static final TransactionOptions WHOLE = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(Insertion.DURABLE)
            .build();

    private final MongoCollection<Document> commits;
    private final MongoCollection<Document> snapshots;

    Redacting(LogStore store) {
        this.commits = store.commits();
        this.snapshots = store.snapshots();
    }

    /** Snapshots come first, so that whoever keeps one in this very moment gives way. */
    boolean insert(ClientSession causal, Link link) {
        causal.startTransaction(WHOLE);
        try {
            List<Target> targets = link.redactions().stream()
                    .map(redaction -> target(causal, redaction))
                    .toList();
            targets.forEach(target -> MongoSnapshots.forget(snapshots, causal, target.stream()));
            commits.insertOne(causal, CommitDocuments.document(link.commit()));
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
        Document holding = Queries.endingFrom(commits, causal, redaction.position())
                .limit(1)
                .first();
        if (holding == null) {
            throw nothingToRedact(redaction);
        }
        return new Target(redaction, CommitDocuments.commit(holding));
    }

    private void redact(ClientSession causal, Target target, long by) {
        String event = "events." + target.place();
        if (commits.updateOne(
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
