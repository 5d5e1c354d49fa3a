package dev.throughline.log.mongodb;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.throughline.log.CannotOpenLog;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The log's collections: the commits, one document that says in which form they are stored, and the streams' snapshots. */
record LogStore(
        MongoCollection<Document> commits, MongoCollection<Document> about, MongoCollection<Document> snapshots) {

    /** Number of the stored form. */
    static final int FORM = 1;

    private static final String THE_ONE = "log";
    private static final String FILLING = "filling";

    static LogStore of(MongoDatabase database) {
        return new LogStore(
                database.getCollection("commits"),
                database.getCollection("log"),
                database.getCollection(MongoSnapshots.COLLECTION));
    }

    /**
     * Makes what is missing. Writing the one document shows that a majority can be written to.
     *
     * @throws CannotOpenLog if this isn't a log that can be written by this version
     */
    static LogStore prepare(MongoDatabase database) {
        LogStore store = toFill(database);
        store.requireFilled(store.form());
        return store;
    }

    /** The same, whether the log is being filled or not. */
    static LogStore toFill(MongoDatabase database) {
        LogStore store = of(database);
        Document form = store.form();
        if (form == null) {
            store.requireNothingElse(database);
        }
        store.requireKnown(form);
        store.say(Updates.combine(Updates.setOnInsert("form", FORM), Updates.currentDate("opened")));
        Indexes.make(store.commits);
        MongoSnapshots.make(database);
        return store;
    }

    /**
     * Only looks.
     *
     * @throws CannotOpenLog if there is no log, or none that can be read by this version
     */
    void requireLog(String place) {
        Document form = form();
        if (form == null) {
            throw new CannotOpenLog("There is no event log at " + place, null);
        }
        requireKnown(form);
        requireFilled(form);
    }

    /** Nobody else's data is to stand beside a workspace's, nor to be taken for it. */
    private void requireNothingElse(MongoDatabase database) {
        if (commits.find().first() != null) {
            throw new CannotOpenLog("The collection " + name() + " is not an event log", null);
        }
        List<String> others = database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(collection -> !collection.equals(name().getCollectionName()))
                .filter(collection -> !collection.startsWith("system."))
                .filter(collection -> !isOnlyBegun(collection))
                .sorted()
                .toList();
        if (!others.isEmpty() && form() == null) { // another process may have made all of it just now
            throw new CannotOpenLog(
                    "The database " + database.getName() + " holds no workspace, but other collections ("
                            + String.join(", ", others) + "): name an empty one",
                    null);
        }
    }

    /** The first thing that is made is there before a majority has what it says. */
    private boolean isOnlyBegun(String collection) {
        return collection.equals(about.getNamespace().getCollectionName())
                && about.find().first() == null;
    }

    private @Nullable Document form() {
        return about.find(Filters.eq("_id", THE_ONE)).first();
    }

    private void requireKnown(@Nullable Document form) {
        if (form != null && form.getInteger("form", 0) > FORM) {
            throw new CannotOpenLog(
                    "The event log " + name() + " was written by a newer version (stored form "
                            + form.getInteger("form") + ", known here: " + FORM + ")",
                    null);
        }
    }

    private void requireFilled(@Nullable Document form) {
        if (form != null && form.containsKey(FILLING)) {
            throw new CannotOpenLog(
                    "The event log " + name()
                            + " is being filled with another one, or that broke off: then do it again",
                    null);
        }
    }

    /**
     * Says that this log is being filled. One whose filling broke off is emptied first.
     *
     * @return false if it has commits of its own
     */
    boolean beginFilling() {
        Document form = form();
        if (form == null || !form.containsKey(FILLING)) {
            if (commits.find().first() != null) {
                return false;
            }
            say(Updates.set(FILLING, true));
        }
        clear();
        return true;
    }

    /** Snapshots of another log are none of this one's. */
    private void clear() {
        commits.withWriteConcern(Insertion.DURABLE).deleteMany(new Document());
        snapshots.withWriteConcern(Insertion.DURABLE).deleteMany(new Document());
    }

    void filled() {
        say(Updates.unset(FILLING));
    }

    /** After what was to fill it turned out to be unfit. */
    void empty() {
        clear();
        filled();
    }

    private void say(Bson what) {
        about.withWriteConcern(Insertion.DURABLE)
                .updateOne(Filters.eq("_id", THE_ONE), what, new UpdateOptions().upsert(true));
    }

    MongoNamespace name() {
        return commits.getNamespace();
    }
}
