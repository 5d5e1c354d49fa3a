package dev.throughline.query.store;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked of a collection: an index answers it, all fields of the filter standing at the index's beginning.
 *
 * @param order null for any
 * @param limit 0 for none
 */
record Question(
        MongoCollection<Document> of,
        Document filter,
        @Nullable Document order,
        int limit) {

    FindIterable<Document> find() {
        FindIterable<Document> found = of.find(filter).limit(limit);
        return order == null ? found : found.sort(order);
    }

    List<Document> all() {
        return find().into(new ArrayList<>());
    }

    /** The positions alone of what is found. */
    List<Long> positions() {
        return find().projection(Projections.include("position"))
                .map(row -> row.getLong("position"))
                .into(new ArrayList<>());
    }

    /** Within a transaction. */
    List<Document> all(ClientSession session) {
        return of.find(session, filter).limit(limit).into(new ArrayList<>());
    }

    @Nullable
    Document first() {
        return find().first();
    }
}
