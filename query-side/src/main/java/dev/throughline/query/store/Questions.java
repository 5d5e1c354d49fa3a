package dev.throughline.query.store;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/**
 * Every question that is put to the views' collections. A version of a state is of position <em>p</em> where it changed there
 * or before, and not again up to there: the second half is looked at where it is read, so that an index answers the first.
 *
 * @param generation whose views are asked
 */
record Questions(ViewCollections collections, String generation) {

    private static final Document FALLING = new Document("position", -1);
    private static final Document ENDING = new Document("until", -1);
    private static final Document RISING = new Document("position", 1);

    /** The newest version of a key's state up to a position. */
    Question version(MongoCollection<Document> of, String view, String key, long position) {
        return new Question(of, new Document("key", key(view, key)).append("position", upTo(position)), FALLING, 1);
    }

    /**
     * The versions of a view that last beyond a position; those that began after it are among them. From the last to the
     * first: where one ends while they are walked, it moves ahead of the walker.
     */
    Question view(MongoCollection<Document> of, String view, long position, int limit) {
        return new Question(of, new Document("view", in(view)).append("until", beyond(position)), ENDING, limit);
    }

    /** The same, of those with a label. */
    Question labelled(MongoCollection<Document> of, String view, String label, long position) {
        return new Question(of, new Document("labels", key(view, label)).append("until", beyond(position)), ENDING, 0);
    }

    /** The versions of a key that begin at a position or after it. */
    Question from(MongoCollection<Document> of, String view, String key, long position) {
        return new Question(
                of, new Document("key", key(view, key)).append("position", new Document("$gte", position)), RISING, 0);
    }

    /** Versions by their id. */
    Question these(MongoCollection<Document> of, List<Object> ids) {
        return new Question(of, new Document("_id", new Document("$in", ids)), null, 0);
    }

    /** What changed after one position and up to another. */
    Question changed(long after, long upTo) {
        return new Question(
                collections.states(),
                new Document("generation", generation)
                        .append("position", new Document("$gt", after).append("$lte", upTo)),
                RISING,
                0);
    }

    /** The versions that nobody reads who reads at this position or after it. */
    Question superseded(long position, int limit) {
        return new Question(
                collections.states(),
                new Document("generation", generation).append("until", upTo(position)),
                null,
                limit);
    }

    /** The last position up to this one at which all is saved. */
    Question saved(long position) {
        return new Question(
                collections.positions(),
                new Document("generation", generation).append("position", upTo(position)),
                FALLING,
                1);
    }

    /** All positions at which all is saved. */
    Question saved() {
        return new Question(collections.positions(), new Document("generation", generation), RISING, 0);
    }

    /** The positions below one that touch something, newest first. */
    Question touching(String touched, long below, int limit) {
        return new Question(
                collections.decisions(),
                new Document("touches", in(touched)).append("position", new Document("$lt", below)),
                FALLING,
                limit);
    }

    /** The position of an event. */
    Question event(String eventId, long position) {
        return new Question(
                collections.decisions(),
                new Document("event", in(eventId)).append("position", upTo(position)),
                null,
                1);
    }

    /** The positions that an event caused. */
    Question causedBy(String eventId, long position) {
        return new Question(
                collections.decisions(),
                new Document("cause", in(eventId)).append("position", upTo(position)),
                RISING,
                0);
    }

    /** The positions of what was decided about a key of a view. */
    Question concerning(String view, String key, long after, long upTo) {
        return new Question(
                collections.decisions(),
                new Document("keys", key(view, key))
                        .append("position", new Document("$gt", after).append("$lte", upTo)),
                RISING,
                0);
    }

    /** How it is called in this generation. */
    String in(String name) {
        return generation + "|" + name;
    }

    String key(String view, String key) {
        return in(view) + "|" + key;
    }

    List<String> labels(String view, Collection<String> labels) {
        return labels.stream().map(label -> key(view, label)).toList();
    }

    private static Document upTo(long position) {
        return new Document("$lte", position);
    }

    private static Document beyond(long position) {
        return new Document("$gt", position);
    }
}
