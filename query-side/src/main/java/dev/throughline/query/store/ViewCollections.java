package dev.throughline.query.store;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * Where the views are kept. What belongs to a generation begins with its id, so that the generations know nothing of each
 * other, and one of them is dropped without a look at the rest.
 *
 * @param views of each edition, which generation is shown, up to which position
 * @param writers of each edition, who writes
 * @param generations that were begun, shown or not
 * @param states each as of the position at which it changed, until the one at which it changed again
 * @param saved the states that are shown no more, but in the past
 * @param positions at which every state is saved
 * @param decisions of each position, by what it is found, and which keys of which views it concerns
 */
record ViewCollections(
        MongoCollection<Document> views,
        MongoCollection<Document> writers,
        MongoCollection<Document> generations,
        MongoCollection<Document> states,
        MongoCollection<Document> saved,
        MongoCollection<Document> positions,
        MongoCollection<Document> decisions) {

    /** What is written together is there for good, or none of it. */
    static final TransactionOptions FOR_GOOD = TransactionOptions.builder()
            .readPreference(ReadPreference.primary())
            .readConcern(ReadConcern.MAJORITY)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .build();

    private static final int EXISTS = 48;
    private static final List<String> NAMES = List.of(
            "views",
            "view-writers",
            "view-generations",
            "view-states",
            "saved-states",
            "saved-positions",
            "view-decisions");

    /** Made where they are missing, with their indexes. What is read was written for good, whatever the database is set to. */
    static ViewCollections in(MongoDatabase given) {
        MongoDatabase database = given.withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        Set<String> there = database.listCollectionNames().into(new HashSet<>());
        NAMES.stream().filter(name -> !there.contains(name)).forEach(name -> create(name, database));
        ViewCollections collections = new ViewCollections(
                database.getCollection(NAMES.get(0)),
                database.getCollection(NAMES.get(1)),
                database.getCollection(NAMES.get(2)),
                database.getCollection(NAMES.get(3)),
                database.getCollection(NAMES.get(4)),
                database.getCollection(NAMES.get(5)),
                database.getCollection(NAMES.get(6)));
        collections.index();
        return collections;
    }

    private static void create(String name, MongoDatabase database) {
        try {
            database.createCollection(name);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != EXISTS) { // by another instance, meanwhile
                throw e;
            }
        }
    }

    /** Those that hold what belongs to a generation. */
    List<MongoCollection<Document>> ofGenerations() {
        return List.of(states, saved, positions, decisions);
    }

    private void index() {
        generations.createIndex(Indexes.ascending("edition"));
        for (MongoCollection<Document> versions : List.of(states, saved)) {
            versions.createIndex(Indexes.ascending("key", "position"), new IndexOptions().unique(true));
            versions.createIndex(Indexes.ascending("view", "until"));
            versions.createIndex(Indexes.ascending("labels", "until"));
            versions.createIndex(Indexes.ascending("generation", "position"));
        }
        states.createIndex(Indexes.ascending("generation", "until"));
        positions.createIndex(Indexes.ascending("generation", "position"));
        decisions.createIndex(Indexes.ascending("generation", "position"));
        decisions.createIndex(Indexes.ascending("keys", "position"));
        decisions.createIndex(Indexes.ascending("touches", "position"));
        decisions.createIndex(Indexes.ascending("event", "position"));
        decisions.createIndex(Indexes.ascending("cause", "position"));
    }
}
