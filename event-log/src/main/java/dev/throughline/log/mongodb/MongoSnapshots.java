package dev.throughline.log.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.throughline.log.Bytes;
import dev.throughline.log.Chain;
import dev.throughline.log.state.Snapshot;
import dev.throughline.log.state.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots in the collection {@code snapshots}, a document for each stream: so one write both asks for the era and keeps.
 * A redaction forgets in its own transaction: whatever an instance folded before finds another era there, be it the first
 * thing that is ever kept of the stream.
 *
 * <p>An answer is waited for for two seconds. What isn't as it was kept is as if it weren't there.
 */
public final class MongoSnapshots implements Snapshots {

    /** Where they are. */
    static final String COLLECTION = "snapshots";

    private static final int SECONDS = 2;
    private static final int NAMESPACE_EXISTS = 48;
    private static final Bson NEXT_ERA = Updates.combine(Updates.inc("era", 1L), Updates.unset("kept"));
    private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> collection;

    private MongoSnapshots(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** Those of the log in this database, which makes the collection when it is opened. */
    public static MongoSnapshots in(MongoDatabase database) {
        return new MongoSnapshots(database.getCollection(COLLECTION).withTimeout(SECONDS, TimeUnit.SECONDS));
    }

    /** Makes the collection, so that a transaction finds it there. Several may want to make it at once. */
    static void make(MongoDatabase database) {
        if (!database.listCollectionNames().into(new ArrayList<>()).contains(COLLECTION)) {
            try {
                database.createCollection(COLLECTION);
            } catch (MongoCommandException e) {
                if (e.getErrorCode() != NAMESPACE_EXISTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Found find(String stream, String name) {
        Document document = collection
                .find(Filters.eq("_id", stream))
                .projection(Projections.include("era", "kept." + name))
                .first();
        return document == null
                ? new Found(FIRST_ERA, null)
                : new Found(era(document), snapshot(document, stream, name));
    }

    private static long era(Document document) {
        return document.get("era", Number.class).longValue();
    }

    private static @Nullable Snapshot snapshot(Document document, String stream, String name) {
        try {
            Document kept = document.getEmbedded(List.of("kept", name), Document.class);
            return kept == null ? null : read(kept, stream, name);
        } catch (ClassCastException | NullPointerException | IllegalArgumentException damaged) {
            return null;
        }
    }

    private static @Nullable Snapshot read(Document kept, String stream, String name) {
        Snapshot snapshot = new Snapshot(
                stream,
                name,
                kept.get("form", Number.class).intValue(),
                kept.get("version", Number.class).longValue(),
                Bytes.of(kept.get("state", Binary.class).getData()));
        return hash(snapshot).equals(kept.get("hash")) ? snapshot : null;
    }

    @Override
    public boolean keep(Snapshot snapshot, long era) {
        String kept = "kept." + snapshot.name();
        Document place = new Document("_id", snapshot.stream())
                .append("era", era)
                .append(
                        "$or",
                        List.of(
                                Filters.exists(kept, false),
                                Filters.lt(kept + ".form", snapshot.form()),
                                new Document(kept + ".form", snapshot.form())
                                        .append(kept + ".version", new Document("$lte", snapshot.version()))));
        try {
            collection.updateOne(place, Updates.set(kept, document(snapshot)), OR_INSERT);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // the stream's document isn't as it was asked for: of another era, or with a later snapshot
            return find(snapshot.stream(), snapshot.name()).era() == era;
        }
    }

    private static Document document(Snapshot snapshot) {
        return new Document("form", snapshot.form())
                .append("version", snapshot.version())
                .append("state", CommitDocuments.binary(snapshot.state()))
                .append("hash", hash(snapshot));
    }

    /** Over all that a state is judged by, so that no part of it can be taken for another's. */
    private static Binary hash(Snapshot snapshot) {
        String of = snapshot.stream() + " " + snapshot.name() + " " + snapshot.form() + " " + snapshot.version() + " ";
        return CommitDocuments.binary(Chain.plainHash(
                Bytes.utf8(of + Chain.plainHash(snapshot.state()).hex())));
    }

    @Override
    public void forget(String stream) {
        collection.updateOne(Filters.eq("_id", stream), NEXT_ERA, OR_INSERT);
    }

    /** The same as part of a transaction. */
    static void forget(MongoCollection<Document> snapshots, ClientSession transaction, String stream) {
        snapshots.updateOne(transaction, Filters.eq("_id", stream), NEXT_ERA, OR_INSERT);
    }
}
