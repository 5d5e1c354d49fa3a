package dev.throughline.query.store;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * Takes away what nobody reads any more. Each thing is taken away only when it was seen to be superseded for {@link
 * Pace#keep()} by the clock of whoever takes it away: whoever may do so, and however long they slept, no reader misses it.
 */
final class Pruning {

    private static final int CHUNK = 1_000;

    private final MongoClient client;
    private final ViewCollections collections;
    private final Edition edition;
    private final Pace pace;
    private final Deque<Shown> shown = new ArrayDeque<>();
    private final Map<String, Long> unused = new HashMap<>();
    private final Map<Document, Long> silent = new HashMap<>();

    Pruning(MongoClient client, ViewCollections collections, Edition edition, Pace pace) {
        this.client = client;
        this.collections = collections;
        this.edition = edition;
        this.pace = pace;
    }

    /** @param now the writer, as it stands */
    void prune(Writer now) {
        long moment = System.nanoTime();
        shown.addLast(new Shown(now.generation().id(), now.shown().position(), moment));
        superseded(now, moment);
        generations(now, moment);
        editions(moment);
    }

    /** Versions that ended up to a position that was shown long enough ago; those that are saved are put by. */
    private void superseded(Writer now, long moment) {
        Shown last = null;
        while (!shown.isEmpty() && isOver(shown.getFirst().seen(), moment, pace.keep())) {
            last = shown.removeFirst();
        }
        if (last == null || !last.generation().equals(now.generation().id())) {
            return;
        }
        Question question = now.generation().questions().superseded(last.position(), CHUNK);
        try (ClientSession session = client.startSession()) {
            boolean more = true;
            while (more) {
                more = session.withTransaction(() -> putBy(question, now.saved(), session), ViewCollections.FOR_GOOD);
            }
        }
    }

    /** In one transaction, or what was read before a redaction could be put by after it. */
    private boolean putBy(Question superseded, SavedPositions positions, ClientSession session) {
        List<Document> rows = superseded.all(session);
        if (!rows.isEmpty()) {
            List<ReplaceOneModel<Document>> saved = rows.stream()
                    .filter(row -> positions.anyWithin(Version.of(row)))
                    .map(row -> new ReplaceOneModel<>(
                            new Document("_id", row.get("_id")), row, new ReplaceOptions().upsert(true)))
                    .toList();
            if (!saved.isEmpty()) {
                collections.saved().bulkWrite(session, saved);
            }
            List<Object> ids = rows.stream().map(row -> row.get("_id")).toList();
            collections.states().deleteMany(session, new Document("_id", new Document("$in", ids)));
        }
        return rows.size() == CHUNK;
    }

    /** Generations of this edition that are not shown: superseded, or left by a writer who died over them. */
    private void generations(Writer now, long moment) {
        Set<String> there = new HashSet<>();
        for (Document row : collections.generations().find(new Document("edition", edition.name()))) {
            String id = row.getString("_id");
            if (!now.uses(id)) {
                there.add(id);
                if (isOver(unused.computeIfAbsent(id, first -> moment), moment, pace.keep())) {
                    drop(id);
                }
            }
        }
        unused.keySet().retainAll(there);
    }

    /** The views of programs that are gone. */
    private void editions(long moment) {
        List<Document> others = new ArrayList<>();
        for (Document row : collections.writers().find()) {
            if (!edition.name().equals(row.getString("_id"))) {
                others.add(row);
                if (isOver(silent.computeIfAbsent(row, first -> moment), moment, pace.abandoned())) {
                    drop(row);
                }
            }
        }
        silent.keySet().retainAll(others);
    }

    private void drop(Document abandoned) {
        Document id = new Document("_id", abandoned.get("_id"));
        collections.views().deleteOne(id);
        for (Document row : collections.generations().find(new Document("edition", abandoned.get("_id")))) {
            drop(row.getString("_id"));
        }
        collections.writers().deleteOne(id);
    }

    private void drop(String generation) {
        collections.ofGenerations().forEach(each -> each.deleteMany(new Document("generation", generation)));
        collections.generations().deleteOne(new Document("_id", generation));
    }

    private static boolean isOver(long seen, long moment, Duration atLeast) {
        return moment - seen >= atLeast.toNanos();
    }

    /** What was shown at a moment. */
    private record Shown(String generation, long position, long seen) {}
}
