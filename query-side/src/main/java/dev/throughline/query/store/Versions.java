package dev.throughline.query.store;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import dev.throughline.query.fold.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a key that are kept, from the last one before a position on, as they are to be. They stay where they are and
 * get another state, so that nobody who walks over them misses one. Where a decision makes a difference now that made none
 * before, a version is parted: its later part stays in its place, for the same reason.
 */
final class Versions<S> {

    private final Questions in;
    private final Fold<S> fold;
    private final String key;
    private final long from;
    private final SavedPositions saved;
    private final StateBytes<S> bytes;

    /** By where each begins. */
    private final TreeMap<Long, Row<S>> rows = new TreeMap<>();

    private final List<Row<S>> parts = new ArrayList<>();
    private final long begin;
    private final @Nullable S first;

    /** Where versions are kept: those shown lately, or those of the past. */
    enum Place {
        STATES,
        SAVED
    }

    /** @param from where those begin that are to be others */
    Versions(Generation generation, Fold<S> fold, String key, long from, SavedPositions saved) {
        this.in = generation.questions();
        this.fold = fold;
        this.key = key;
        this.from = from;
        this.saved = saved;
        this.bytes = StateBytes.of(fold);
        ViewCollections collections = generation.collections();
        add(in.version(collections.saved(), fold.name(), key, from - 1), Place.SAVED);
        add(in.version(collections.states(), fold.name(), key, from - 1), Place.STATES);
        if (rows.size() > 1) {
            rows.pollFirstEntry();
        }
        Map.Entry<Long, Row<S>> before = rows.firstEntry();
        this.begin = before == null ? 0 : before.getKey();
        this.first =
                before == null ? null : bytes.read(before.getValue().written.state());
        add(in.from(collections.saved(), fold.name(), key, from), Place.SAVED);
        add(in.from(collections.states(), fold.name(), key, from), Place.STATES);
        if (rows.isEmpty()) {
            Version none = new Version(fold.name(), key, 0, Version.STILL, new Binary(new byte[0]));
            rows.put(0L, new Row<>(none, "", Place.STATES));
        }
    }

    /** Where the first of them begins; 0 where there is none before. */
    long begin() {
        return begin;
    }

    /** The state of the first; null where there is none before. */
    @Nullable
    S first() {
        return first;
    }

    /** Where the newest of them begins. */
    long newest() {
        return rows.lastKey();
    }

    /** Those that begin before that position, and after what was settled, have this state. */
    void settle(long below, @Nullable S state) {
        for (Row<S> row : rows.headMap(below).values()) {
            if (row.since >= from && !row.settled) {
                row.settle(state);
            }
        }
    }

    /** From this position on it is another state. */
    void part(long position, @Nullable S before, S after) {
        Map.Entry<Long, Row<S>> within = rows.floorEntry(position);
        if (within == null || within.getKey() == position || !within.getValue().isReadFrom(position, saved)) {
            return;
        }
        Row<S> row = within.getValue();
        rows.remove(row.since);
        if (before != null) {
            Version earlier = new Version(fold.name(), key, row.since, position, bytes.write(before));
            Row<S> part = new Row<>(earlier, "", row.place);
            part.settle(before);
            parts.add(part);
        }
        row.since = position;
        row.settle(after);
        rows.put(position, row);
    }

    List<WriteModel<Document>> changes(Place place) {
        List<WriteModel<Document>> changes = new ArrayList<>();
        for (Row<S> row : rows.values()) {
            if (row.isNew()) {
                insert(row, place, changes);
            } else if (row.settled && !isAsWritten(row)) {
                changes.add(change(row));
            }
        }
        parts.forEach(part -> insert(part, place, changes));
        return changes;
    }

    private boolean isAsWritten(Row<S> row) {
        return row.since == row.written.since()
                && row.state != null
                && bytes.write(row.state).equals(row.written.state());
    }

    private WriteModel<Document> change(Row<S> row) {
        Document id = new Document("_id", row.id);
        if (row.state == null) {
            return new DeleteOneModel<>(id);
        }
        Document set = new Document("position", row.since).append("state", bytes.write(row.state));
        List<String> labels = in.labels(fold.name(), fold.labels(row.state));
        return new UpdateOneModel<>(
                id,
                labels.isEmpty()
                        ? new Document("$set", set).append("$unset", new Document("labels", ""))
                        : new Document("$set", set.append("labels", labels)));
    }

    private void insert(Row<S> row, Place place, List<WriteModel<Document>> to) {
        if (row.state == null || row.place != place) {
            return;
        }
        Version made = new Version(fold.name(), key, row.since, row.written.until(), bytes.write(row.state));
        if (place == Place.STATES || saved.anyWithin(made)) {
            Document document = made.row(in, fold.labels(row.state));
            to.add(new InsertOneModel<>(
                    document.append("_id", document.get("_id") + "|" + new ObjectId().toHexString())));
        }
    }

    private void add(Question question, Place place) {
        for (Document row : question.all()) {
            Version version = Version.of(row);
            rows.put(version.since(), new Row<>(version, row.getString("_id"), place));
        }
    }

    /** A version, as it is to be. */
    private static final class Row<S> {

        private final Version written;
        private final String id;
        private final Place place;
        private long since;
        private @Nullable S state;
        private boolean settled;

        /** @param id empty where it isn't there yet */
        Row(Version written, String id, Place place) {
            this.written = written;
            this.id = id;
            this.place = place;
            this.since = written.since();
        }

        boolean isNew() {
            return id.isEmpty();
        }

        void settle(@Nullable S made) {
            state = made;
            settled = true;
        }

        /** Whether anybody may read it from there on. */
        boolean isReadFrom(long position, SavedPositions saved) {
            return position < written.until() && (place == Place.STATES || saved.anyWithin(position, written.until()));
        }
    }
}
