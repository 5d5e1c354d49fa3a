package dev.throughline.log.mongodb;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import dev.throughline.log.LogUnavailable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Puts commits into the collection. */
final class Insertion {

    /** After so long without a majority the server says that it doesn't know. */
    static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS);

    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);
    private static final int DUPLICATE_KEY = 11_000;
    private static final int UNAUTHORIZED = 13;

    private final Session session;
    private final MongoCollection<Document> collection;
    private final Redacting redacting;

    Insertion(Session session, LogStore store) {
        this.session = session;
        this.collection = store.commits().withWriteConcern(DURABLE);
        this.redacting = new Redacting(store);
    }

    Attempt attempt(List<Link> links) {
        try {
            Link first = links.getFirst();
            if (first.redacts()) {
                session.in(causal -> redacting.insert(causal, first));
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
}
