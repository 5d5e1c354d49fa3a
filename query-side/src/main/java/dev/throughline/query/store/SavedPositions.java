package dev.throughline.query.store;

import com.mongodb.client.ClientSession;
import dev.throughline.query.fold.Snapshot;
import java.util.concurrent.ConcurrentSkipListSet;
import org.bson.Document;

/** The positions of one generation at which every state is saved: so many events apart, each at the end of a commit. */
final class SavedPositions {

    private final ConcurrentSkipListSet<Long> positions = new ConcurrentSkipListSet<>();
    private final int apart;

    private SavedPositions(int apart) {
        this.apart = apart;
    }

    static SavedPositions none(int apart) {
        return new SavedPositions(apart);
    }

    static SavedPositions of(Generation generation, int apart) {
        SavedPositions saved = new SavedPositions(apart);
        generation.questions().saved().all().forEach(row -> saved.positions.add(row.getLong("position")));
        return saved;
    }

    /** Writes what was made as one of them, where it is time for one. */
    void insertWhereDue(Generation generation, Snapshot made, ClientSession session) {
        if (isDue(made.position())) {
            generation
                    .collections()
                    .positions()
                    .insertOne(
                            session,
                            new Document("_id", generation.questions().in(Long.toString(made.position())))
                                    .append("generation", generation.id())
                                    .append("position", made.position())
                                    .append("redacted", made.redacted()));
        }
    }

    /** It was written. */
    void passed(long position) {
        if (isDue(position)) {
            positions.add(position);
        }
    }

    /** Whether a version that was so from one position until another is one that was saved. */
    boolean anyWithin(Version version) {
        return anyWithin(version.since(), version.until());
    }

    boolean anyWithin(long since, long until) {
        Long first = positions.ceiling(since);
        return first != null && first < until;
    }

    private boolean isDue(long position) {
        return position - (positions.isEmpty() ? 0 : positions.last()) >= apart;
    }
}
