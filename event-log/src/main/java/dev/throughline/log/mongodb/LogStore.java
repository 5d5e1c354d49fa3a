package dev.throughline.log.mongodb;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.throughline.log.CannotOpenLog;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The log's collections: the commits, and one document that says in which form they are stored. */
record LogStore(MongoCollection<Document> commits, MongoCollection<Document> about) {

    /** Number of the stored form. */
    static final int FORM = 1;

    private static final String THE_ONE = "log";

    static LogStore of(MongoDatabase database) {
        return new LogStore(database.getCollection("commits"), database.getCollection("log"));
    }

    /**
     * Makes what is missing. Writing the one document shows that a majority can be written to.
     *
     * @throws CannotOpenLog if this isn't a log that can be written by this version
     */
    static LogStore prepare(MongoDatabase database) {
        LogStore store = of(database);
        Document form = store.form();
        if (form == null && store.commits.find().first() != null) {
            throw new CannotOpenLog("The collection " + store.name() + " is not an event log", null);
        }
        store.requireKnown(form);
        store.about
                .withWriteConcern(Insertion.DURABLE)
                .updateOne(
                        Filters.eq("_id", THE_ONE),
                        Updates.combine(Updates.setOnInsert("form", FORM), Updates.currentDate("opened")),
                        new UpdateOptions().upsert(true));
        Indexes.make(store.commits);
        return store;
    }

    @Nullable
    Document form() {
        return about.find(Filters.eq("_id", THE_ONE)).first();
    }

    /** @throws CannotOpenLog if a newer version wrote it */
    void requireKnown(@Nullable Document form) {
        if (form != null && form.getInteger("form", 0) > FORM) {
            throw new CannotOpenLog(
                    "The event log " + name() + " was written by a newer version (stored form "
                            + form.getInteger("form") + ", known here: " + FORM + ")",
                    null);
        }
    }

    MongoNamespace name() {
        return commits.getNamespace();
    }
}
