package dev.throughline.access.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import dev.throughline.access.account.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The collection {@code accounts}: read from the primary what a majority has, written to a majority's journals. Whatever
 * the client is set to, nothing waits for longer than it is given.
 */
final class AccountCollection {

    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Duration NEXT_CHANGE = Duration.ofSeconds(1);

    private final MongoCollection<Document> collection;

    private AccountCollection(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** Makes the collection and its indexes if there are none. */
    static AccountCollection open(MongoDatabase database) {
        var collection = new AccountCollection(database.getCollection("accounts")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)));
        collection
                .within(OPENING)
                .createIndexes(List.of(
                        index(Key.COMMAND, new IndexOptions().unique(true)),
                        // an erased account has no handle
                        index(Key.HANDLE, new IndexOptions().unique(true).sparse(true)),
                        // what is drawn at random needs no uniqueness
                        index(Key.SESSION, new IndexOptions()),
                        index(Key.TOKEN, new IndexOptions()),
                        index(Key.INVITATION, new IndexOptions().sparse(true))));
        return collection;
    }

    private static IndexModel index(Key key, IndexOptions options) {
        var field = AccountDocument.field(key);
        return new IndexModel(Indexes.ascending(field), options.name(field));
    }

    Optional<AccountDocument> find(Key key, String value, Duration patience) {
        return Optional.ofNullable(within(patience)
                        .find(eq(AccountDocument.field(key), value))
                        .first())
                .map(AccountDocument::read);
    }

    List<AccountDocument> all(Duration patience) {
        return within(patience).find().map(AccountDocument::read).into(new ArrayList<>());
    }

    void insert(AccountDocument account, Duration patience) {
        within(patience).insertOne(account.written());
    }

    /** Replaces the revision before this one; false if that is not what stands there. */
    boolean replace(AccountDocument account, Duration patience) {
        var before = and(
                eq(AccountDocument.field(Key.ID), account.account().id()),
                eq(AccountDocument.REVISION, account.revision() - 1));
        return within(patience).replaceOne(before, account.written()).getMatchedCount() == 1;
    }

    /** The changes from now on; asked for the next, it waits a second at most. */
    MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes() {
        return collection
                .watch(List.of(Aggregates.match(in("operationType", "insert", "replace"))))
                .maxAwaitTime(NEXT_CHANGE.toMillis(), TimeUnit.MILLISECONDS)
                .cursor();
    }

    private MongoCollection<Document> within(Duration patience) {
        return collection.withTimeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
    }
}
