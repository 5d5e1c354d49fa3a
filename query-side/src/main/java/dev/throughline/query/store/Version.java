package dev.throughline.query.store;

import java.util.Collection;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A state as it was from one position on until another.
 *
 * @param since where it came to be so
 * @param until where it changed; {@link #STILL} where it did not
 */
record Version(String view, String key, long since, long until, Binary state) {

    static final long STILL = Long.MAX_VALUE;

    static Version of(Document row) {
        String view = row.getString("view");
        return new Version(
                view.substring(view.indexOf('|') + 1),
                row.getString("name"),
                row.getLong("position"),
                row.getLong("until"),
                row.get("state", Binary.class));
    }

    boolean isOf(long position) {
        return since <= position && position < until;
    }

    /** As it is written. */
    Document row(Questions in, Collection<String> labels) {
        Document row = new Document("_id", in.key(view, key) + "|" + since)
                .append("generation", in.generation())
                .append("view", in.in(view))
                .append("key", in.key(view, key))
                .append("name", key)
                .append("position", since)
                .append("until", until)
                .append("state", state);
        return labels.isEmpty() ? row : row.append("labels", in.labels(view, labels));
    }
}
