package dev.throughline.query.store;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import dev.throughline.query.decisions.DecisionLog;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Folded;
import dev.throughline.query.fold.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** What a batch changes in the collections of a generation: new versions, the end of those before, and the ways into the log. */
final class Writing {

    private final Questions in;
    private final long to;
    private final List<WriteModel<Document>> versions = new ArrayList<>();
    private int ended;
    private final List<Document> decisions = new ArrayList<>();

    /**
     * @param made with what was folded since the position that is shown
     * @param since what was decided since
     */
    Writing(Generation generation, Snapshot made, List<Decision> since) {
        this.in = generation.questions();
        this.to = made.position();
        made.views().values().forEach(this::view);
        since.forEach(this::decision);
    }

    /** One after the other, all in the session where there is one. */
    void into(ViewCollections collections, ClientSession session) {
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
                if (stored.changes(key, state)) {
                    end(view.fold().name(), key, stored.since(key));
                    Collection<String> labels = view.fold().labels(state);
                    versions.add(
                            new InsertOneModel<>(stored.version(key, state, to).row(in, List.copyOf(labels))));
                }
            });
        }
    }

    private void end(String view, String key, long before) {
        if (before > 0) {
            ended++;
            versions.add(new UpdateOneModel<>(
                    new Document("_id", Version.id(in, view, key, before)),
                    new Document("$set", new Document("until", to))));
        }
    }

    private void decision(Decision decision) {
        Document row = new Document("_id", in.in(Long.toString(decision.position())))
                .append("generation", in.generation())
                .append("position", decision.position())
                .append("event", in.in(decision.eventId()));
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
