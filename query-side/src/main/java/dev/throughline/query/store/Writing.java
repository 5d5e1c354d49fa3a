package dev.throughline.query.store;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import dev.throughline.query.decisions.DecisionLog;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Folded;
import dev.throughline.query.fold.Folding;
import dev.throughline.query.fold.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * What a batch changes in the collections of a generation: new versions, the end of those before, and the ways into the log;
 * and what it forgets there.
 */
final class Writing {

    private final Generation generation;
    private final Questions in;
    private final Forgetting forgetting;
    private final Snapshot made;
    private final long to;
    private final List<WriteModel<Document>> versions = new ArrayList<>();
    private int ended;
    private final List<Document> decisions = new ArrayList<>();

    Writing(Generation before, Folding.Batch batch, SavedPositions saved) {
        boolean redacted = batch.made().redacted() != batch.before().redacted();
        this.generation = redacted ? before.anew() : before;
        this.in = generation.questions();
        this.forgetting = new Forgetting(batch, generation, saved);
        this.made = batch.words().isEmpty() ? batch.made() : forgetting.in(batch.made());
        this.to = made.position();
        made.views().values().forEach(this::view);
        batch.since().forEach(this::decision);
    }

    /** What was made, without words that were taken out. */
    Snapshot made() {
        return made;
    }

    /** Of which it is to be read from now on. */
    Generation generation() {
        return generation;
    }

    /** One after the other, all in the session where there is one. */
    void into(ViewCollections collections, ClientSession session) {
        forgetting.into(collections, session);
        if (!versions.isEmpty()) {
            int matched = collections.states().bulkWrite(session, versions).getMatchedCount();
            if (matched != ended) {
                throw new IllegalStateException("Of " + ended + " versions only " + matched + " could be ended");
            }
        }
        if (!decisions.isEmpty()) {
            collections.decisions().insertMany(session, decisions);
        }
    }

    private <S> void view(Folded<S> view) {
        if (view.kept() instanceof StoredStates<S> stored) {
            view.folded().forEach((key, state) -> {
                Remade<?> remade = forgetting.remade(view.fold().name(), key);
                if (remade != null || stored.changes(key, state)) {
                    end(view.fold().name(), key, remade == null ? stored.since(key) : remade.newest());
                    Version version = stored.version(key, state, to);
                    versions.add(
                            new InsertOneModel<>(version.row(in, view.fold().labels(state))));
                }
            });
        }
    }

    private void end(String view, String key, long before) {
        if (before > 0) {
            ended++;
            versions.add(new UpdateOneModel<>(
                    new Document("key", in.key(view, key)).append("position", before),
                    new Document("$set", new Document("until", to))));
        }
    }

    private List<String> keys(Decision decision) {
        return made.views().values().stream()
                .filter(view -> view.kept() instanceof StoredStates<?>)
                .flatMap(view -> view.fold().keys(decision).stream()
                        .map(key -> in.key(view.fold().name(), key)))
                .toList();
    }

    private void decision(Decision decision) {
        Document row = new Document("_id", in.in(Long.toString(decision.position())))
                .append("generation", in.generation())
                .append("position", decision.position())
                .append("event", in.in(decision.eventId()))
                .append("keys", keys(decision));
        List<String> touches =
                DecisionLog.touches(decision).stream().map(in::in).toList();
        if (!touches.isEmpty()) {
            row.append("touches", touches);
        }
        String cause = decision.metadata().causationId();
        if (cause != null) {
            row.append("cause", in.in(cause));
        }
        decisions.add(row);
    }
}
