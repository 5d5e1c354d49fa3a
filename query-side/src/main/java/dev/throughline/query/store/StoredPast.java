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
import java.util.List;
import org.bson.Document;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Any position of the past: the last one before it at which all is saved, and the decisions after it, folded for the keys that
 * are asked for and no others.
 */
final class StoredPast implements Past {

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

    private static <S> Folded<?> view(
            Folded<S> newest, Generation generation, long from, long position, List<Decision> since, Hold hold) {
        Fold<S> fold = newest.fold();
        if (fold == DecisionFold.DECISIONS) {
            return Shelf.log(generation, position, hold);
        }
        List<Broken> then = newest.broken().values().stream()
                .filter(mark -> mark.position() <= position)
                .toList();
        StoredStates<S> saved = generation.lately().saved(generation, fold, from, hold);
        PMap<String, Broken> broken = Shelf.broken(then, fold.name());
        return Folded.of(fold, new FoldedOn<>(fold, saved, since, broken), broken);
    }
}
