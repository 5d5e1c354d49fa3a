package dev.throughline.log.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import dev.throughline.log.CannotOpenLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * The indexes of the commits. The unique ones are the second lock on the door: what they refuse, the compare-and-set on
 * {@code _id} has refused before.
 */
final class Indexes {

    private static final Map<Document, Boolean> UNIQUE = Map.of(
            new Document("last", 1),
            true,
            new Document("commandId", 1),
            true,
            new Document("events.id", 1),
            true,
            new Document("events.at", 1),
            true,
            new Document("events.stream", 1).append("_id", 1),
            false,
            new Document("recordedAt", 1).append("_id", 1),
            false);

    private Indexes() {}

    /**
     * Makes those that are missing.
     *
     * @throws CannotOpenLog if one is there in another form, or can't be made
     */
    static void make(MongoCollection<Document> commits) {
        List<IndexModel> missing = new ArrayList<>();
        List<Document> present = commits.listIndexes().into(new ArrayList<>());
        UNIQUE.forEach((key, unique) -> {
            if (present.stream().noneMatch(index -> isThere(index, key, unique, commits))) {
                missing.add(new IndexModel(key, new IndexOptions().unique(unique)));
            }
        });
        try {
            if (!missing.isEmpty()) {
                commits.createIndexes(missing);
            }
        } catch (MongoException e) {
            throw new CannotOpenLog(
                    "The collection " + commits.getNamespace() + " needs an index that can't be made: "
                            + Refusals.line(String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static boolean isThere(Document index, Document key, boolean unique, MongoCollection<Document> commits) {
        if (!sameKey(index.get("key", Document.class), key)) {
            return false;
        }
        boolean whole = !index.containsKey("partialFilterExpression") && !index.getBoolean("sparse", false);
        if (!whole || unique && !index.getBoolean("unique", false)) {
            throw new CannotOpenLog(
                    "The collection " + commits.getNamespace() + " has an index on "
                            + String.join(", ", key.keySet()) + " that isn't "
                            + (whole ? "unique" : "of all documents") + ", as the event log needs it: drop it",
                    null);
        }
        return true;
    }

    /** Servers answer the direction as one kind of number or another. */
    private static boolean sameKey(Document one, Document other) {
        return List.copyOf(one.keySet()).equals(List.copyOf(other.keySet()))
                && one.values().stream()
                        .allMatch(direction -> direction instanceof Number number && number.intValue() == 1);
    }
}
