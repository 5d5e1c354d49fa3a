package dev.throughline.log.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import dev.throughline.log.ImportRefused;
import dev.throughline.log.LogVerification;
import dev.throughline.log.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Fills an empty log with another one's commits, as they are: positions, times, hashes and salts. All of them or none: until
 * the last is there and all are read back, the log says of itself that it is being filled, and nobody opens it.
 */
public final class MongoImport {

    private static final int COMMITS_AT_ONCE = 200;

    private final MongoCollection<Document> collection;
    private final List<Document> batch = new ArrayList<>();
    private int weight;

    private MongoImport(MongoCollection<Document> collection) {
        this.collection = collection.withWriteConcern(Insertion.DURABLE);
    }

    /**
     * Verifies while it writes, and what was written when it is done.
     *
     * @param commits all of a log, from its first
     * @param inspection sees each commit once the chain holds up to there, and throws {@link ImportRefused} against it
     * @return where the log ends
     * @throws ImportRefused if the commits aren't whole, or the log here isn't empty
     * @throws dev.throughline.log.CannotOpenLog if the database can't be written
     */
    public static Head into(String uri, Stream<Commit> commits, Consumer<Commit> inspection) {
        try (MongoDatabases connection = MongoDatabases.open(uri)) {
            LogStore store = prepare(connection, uri);
            try {
                Verdict verdict = new MongoImport(store.commits()).write(commits, inspection);
                requireWhole(verdict);
                readBack(new MongoCommits(connection.client(), store), verdict.head());
                store.filled();
                return verdict.head();
            } catch (RuntimeException e) {
                store.empty();
                throw e;
            }
        } catch (MongoException e) {
            throw new ImportRefused("The log can't be written: " + Refusals.line(String.valueOf(e.getMessage())), e);
        }
    }

    private static LogStore prepare(MongoDatabases connection, String uri) {
        try {
            LogStore store = LogStore.toFill(connection.database());
            if (!store.beginFilling()) {
                throw new ImportRefused("There is a log at " + MongoDatabases.name(uri) + " already", null);
            }
            return store;
        } catch (MongoException e) {
            throw Refusals.cannotOpen(MongoDatabases.name(uri), e);
        }
    }

    private Verdict write(Stream<Commit> commits, Consumer<Commit> inspection) {
        Verdict verdict = LogVerification.verify(commits, null, commit -> {
            inspection.accept(commit);
            add(commit);
        });
        flush();
        return verdict;
    }

    private void add(Commit commit) {
        batch.add(CommitDocuments.document(commit));
        weight += new Link(commit, List.of()).weight();
        if (batch.size() == COMMITS_AT_ONCE || weight > Link.HEAVIEST_BATCH / 2) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            collection.insertMany(batch);
            batch.clear();
            weight = 0;
        }
    }

    private static void requireWhole(Verdict verdict) {
        if (!verdict.ok()) {
            throw ImportRefused.at(
                    Objects.requireNonNull(verdict.firstBrokenPosition()), String.valueOf(verdict.reason()));
        }
    }

    private static void readBack(MongoCommits commits, Head expected) {
        Verdict verdict = LogVerification.verify(MongoStoredLog.commits(commits), expected);
        if (!verdict.ok() || !verdict.head().equals(expected)) {
            throw new ImportRefused("What was written isn't what is read: is somebody else filling this log?", null);
        }
    }
}
