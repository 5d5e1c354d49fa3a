package dev.throughline.log.mongodb;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * Every question that is put to the commits, each answered by an index. Along the log they are read by the position of
 * their last event: so the first is the one that holds the position in question, wherever that lies in it.
 */
final class Queries {

    private Queries() {}

    /** Those that end at a position or after it, in order. */
    static FindIterable<Document> endingFrom(MongoCollection<Document> commits, ClientSession session, long position) {
        return commits.find(session, gte("last", position)).sort(ascending("last"));
    }

    /** The same up to a position: bounded at both ends it costs the same anywhere, even where sorting precedes limiting. */
    static FindIterable<Document> endingWithin(
            MongoCollection<Document> commits, ClientSession session, long position, long atMost) {
        return commits.find(session, new Document("last", new Document("$gte", position).append("$lte", atMost)))
                .sort(ascending("last"));
    }

    static FindIterable<Document> last(MongoCollection<Document> commits, ClientSession session) {
        return commits.find(session).sort(descending("last")).limit(1);
    }

    static FindIterable<Document> at(MongoCollection<Document> commits, ClientSession session, long position) {
        return commits.find(session, eq("_id", position));
    }

    static FindIterable<Document> byCommand(
            MongoCollection<Document> commits, ClientSession session, Collection<String> commandIds) {
        return commits.find(session, in("commandId", commandIds));
    }

    static FindIterable<Document> byEvent(
            MongoCollection<Document> commits, ClientSession session, Collection<String> eventIds) {
        return commits.find(session, in("events.id", eventIds));
    }

    /** The one that has the stream's event of this version. */
    static FindIterable<Document> byPlace(
            MongoCollection<Document> commits, ClientSession session, String stream, long version) {
        return commits.find(session, eq("events.at", CommitDocuments.place(stream, version)));
    }

    /** Those with an event of the stream, from a position on; the stream's versions follow the positions. */
    static FindIterable<Document> ofStream(
            MongoCollection<Document> commits, ClientSession session, String stream, long from) {
        return commits.find(session, new Document("events.stream", stream).append("_id", new Document("$gte", from)))
                .sort(ascending("_id"));
    }

    static FindIterable<Document> lastOfStream(
            MongoCollection<Document> commits, ClientSession session, String stream) {
        return commits.find(session, eq("events.stream", stream))
                .sort(descending("_id"))
                .limit(1);
    }

    static FindIterable<Document> recordedAfter(
            MongoCollection<Document> commits, ClientSession session, Instant time) {
        return commits.find(session, gt("recordedAt", Date.from(time)))
                .sort(orderBy(List.of(ascending("recordedAt"), ascending("_id"))))
                .limit(1);
    }
}
