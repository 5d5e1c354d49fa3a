package dev.throughline.query.store;

import dev.throughline.query.fold.Broken;
import dev.throughline.query.fold.Snapshot;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of an edition.
 *
 * @param term of the writer who may change it
 * @param generation that is shown
 * @param position up to which it is
 * @param redacted the last redaction up to there
 * @param halted set where an event can't be read
 * @param broken the keys that are left behind
 * @param anew whether somebody asks for the views to be made anew
 */
record Checkpoint(
        long term,
        String generation,
        long position,
        long redacted,
        @Nullable Broken halted,
        List<Broken> broken,
        boolean anew) {

    static Checkpoint of(Document row) {
        Document halted = row.get("halted", Document.class);
        return new Checkpoint(
                row.getLong("term"),
                row.getString("generation"),
                row.getLong("position"),
                row.getLong("redacted"),
                halted == null ? null : broken(halted),
                row.getList("broken", Document.class).stream()
                        .map(Checkpoint::broken)
                        .toList(),
                row.getBoolean("anew", false));
    }

    /** What a snapshot makes it. */
    static Document shown(String generation, Snapshot snapshot) {
        List<Document> broken = snapshot.views().values().stream()
                .flatMap(view -> view.broken().values().stream())
                .map(Checkpoint::row)
                .toList();
        return new Document("generation", generation)
                .append("position", snapshot.position())
                .append("redacted", snapshot.redacted())
                .append("halted", snapshot.halted() == null ? null : row(snapshot.halted()))
                .append("broken", broken);
    }

    /** Whether both show the same. */
    boolean shows(Checkpoint other) {
        return generation.equals(other.generation)
                && position == other.position
                && (halted == null) == (other.halted == null);
    }

    private static Broken broken(Document row) {
        return new Broken(
                row.getString("view"), row.getString("key"), row.getLong("position"), row.getString("reason"));
    }

    private static Document row(Broken broken) {
        return new Document("view", broken.view())
                .append("key", broken.key())
                .append("position", broken.position())
                .append("reason", broken.reason());
    }
}
