package dev.throughline.query.store;

import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Folded;
import dev.throughline.query.fold.Past;
import dev.throughline.query.fold.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Any position of the past: the last one before it at which all is saved, and the decisions after it, folded for the keys that
 * are asked for and no others. What was read at the last {@value #MOST} such positions stays at hand, so that a step from one
 * decision to the next asks for little.
 */
final class StoredPast implements Past {

    private static final int MOST = 16;

    private final Map<Long, Map<String, StoredStates<?>>> lately = new LinkedHashMap<>(16, 0.75f, true);
    private String of = "";

    @Override
    public Snapshot before(long position, Snapshot newest) {
        StoredStates<?> shown = Shelf.any(newest);
        Generation generation = shown.generation();
        Hold hold = shown.hold();
        Document saved = Generation.read(
                hold, () -> generation.questions().saved(position).first());
        long from = saved == null ? 0 : saved.getLong("position");
        long redacted = saved == null ? 0 : saved.getLong("redacted");

        List<Decision> since = new ArrayList<>();
        for (long next = from + 1; next <= position; next++) {
            Decision decision = generation.pages().at(next);
            since.add(decision);
            redacted = decision.event() instanceof EventRedacted ? next : redacted;
        }
        PMap<String, Folded<?>> views = HashTreePMap.empty();
        for (Folded<?> view : newest.views().values()) {
            views = views.plus(view.fold().name(), view(view, generation, from, position, since, hold));
        }
        return new Snapshot(position, views, redacted, null);
    }

    private <S> Folded<?> view(
            Folded<S> newest, Generation generation, long from, long position, List<Decision> since, Hold hold) {
        Fold<S> fold = newest.fold();
        if (fold == DecisionFold.DECISIONS) {
            return Shelf.log(generation, position, hold);
        }
        List<Broken> then = newest.broken().values().stream()
                .filter(mark -> mark.position() <= position)
                .toList();
        StoredStates<S> saved = saved(generation, fold, from, hold);
        PMap<String, Broken> broken = Shelf.broken(then, fold.name());
        return Folded.of(fold, new FoldedOn<>(fold, saved, since, broken), broken);
    }

    @SuppressWarnings("unchecked") // kept under its own fold's name
    private synchronized <S> StoredStates<S> saved(Generation generation, Fold<S> fold, long position, Hold hold) {
        if (!generation.id().equals(of)) {
            lately.clear(); // it may hold words that were taken out
            of = generation.id();
        }
        StoredStates<S> there = (StoredStates<S>) lately.computeIfAbsent(position, none -> new HashMap<>())
                .computeIfAbsent(fold.name(), none -> StoredStates.saved(generation, fold, position, hold));
        if (lately.size() > MOST) {
            lately.remove(lately.keySet().iterator().next());
        }
        return there.heldBy(hold);
    }
}
