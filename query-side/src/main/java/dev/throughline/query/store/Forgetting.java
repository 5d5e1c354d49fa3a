package dev.throughline.query.store;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Folded;
import dev.throughline.query.fold.Folding;
import dev.throughline.query.fold.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * Makes views without words that were taken out: an event concerns those keys alone that it names, so only these are folded
 * again, each from the last version before the event, by the decisions about it. What that costs depends on what was decided
 * about these keys since, and not on the log.
 */
final class Forgetting {

    private final List<Remade<?>> remade = new ArrayList<>();
    private final Generation generation;

    /** @param generation whose pages hold no words that were taken out */
    Forgetting(Folding.Batch batch, Generation generation, SavedPositions saved) {
        this.generation = generation;
        Set<String> begun = new HashSet<>();
        for (long position : new TreeSet<>(batch.words())) {
            Decision event = generation.pages().at(position);
            for (Folded<?> view : batch.before().views().values()) {
                for (String key : concerned(view, event)) {
                    if (begun.add(generation.questions().key(view.fold().name(), key))) {
                        remade.add(new Remade<>(generation, view.fold(), key, position, saved));
                    }
                }
            }
        }
        TreeSet<Long> positions = new TreeSet<>();
        remade.forEach(each -> positions.addAll(each.positions(batch.before().position())));
        for (long position : positions) {
            Decision decision = generation.pages().at(position);
            remade.forEach(each -> each.apply(decision));
        }
        remade.forEach(Remade::isKept);
        batch.since().forEach(decision -> remade.forEach(each -> each.goOn(decision)));
    }

    /** What was made, on what is kept without the words. */
    Snapshot in(Snapshot made) {
        PMap<String, Folded<?>> views = made.views();
        for (Folded<?> view : made.views().values()) {
            views = views.plus(view.fold().name(), in(view));
        }
        return new Snapshot(made.position(), views, made.redacted(), made.halted());
    }

    /** What became of this key; null where it is not concerned. */
    @Nullable
    Remade<?> remade(String view, String key) {
        return remade.stream()
                .filter(each -> each.isOf(view) && each.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    void into(ViewCollections collections, ClientSession session) {
        change(collections.states(), Versions.Place.STATES, session);
        change(collections.saved(), Versions.Place.SAVED, session);
    }

    /** Which keys of each view may be others, after what was redacted in between. */
    static Map<String, Set<String>> concerned(
            Collection<? extends Folded<?>> views, Generation generation, long after, long upTo) {
        Map<String, Set<String>> keys = new HashMap<>();
        for (long position = after + 1; position <= upTo; position++) {
            if (generation.pages().at(position).event() instanceof EventRedacted redaction) {
                Decision event = generation.pages().at(redaction.position().number());
                views.forEach(view -> keys.computeIfAbsent(view.fold().name(), none -> new HashSet<>())
                        .addAll(view.fold().keys(event)));
            }
        }
        return keys;
    }

    /** A key that was left behind before the event was made of nothing of it. */
    private static List<String> concerned(Folded<?> view, Decision event) {
        return view.kept() instanceof StoredStates<?>
                ? view.fold().keys(event).stream()
                        .filter(key -> {
                            Broken mark = view.broken().get(key);
                            return mark == null || mark.position() >= event.position();
                        })
                        .toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // made of the view's own fold
    private <S> Folded<S> in(Folded<S> view) {
        Fold<S> fold = view.fold();
        PMap<String, S> folded = view.folded();
        PMap<String, Broken> broken = view.broken();
        List<Remade<S>> own = new ArrayList<>();
        for (Remade<?> each : remade) {
            if (each.isOf(fold.name())) {
                Remade<S> key = (Remade<S>) each;
                own.add(key);
                S since = key.since();
                Broken mark = key.mark();
                folded = since == null ? folded.minus(key.key()) : folded.plus(key.key(), since);
                broken = mark == null ? broken.minus(key.key()) : broken.plus(key.key(), mark);
            }
        }
        return view.kept() instanceof StoredStates<S> stored
                ? new Folded<>(fold, stored.instead(generation, own), folded, broken)
                : view;
    }

    private void change(MongoCollection<Document> of, Versions.Place place, ClientSession session) {
        List<WriteModel<Document>> changes = remade.stream()
                .flatMap((Remade<?> each) -> each.changes(place).stream())
                .toList();
        if (!changes.isEmpty()) {
            of.bulkWrite(session, changes);
        }
    }
}
