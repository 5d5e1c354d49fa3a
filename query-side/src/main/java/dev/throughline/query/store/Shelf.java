package dev.throughline.query.store;

import dev.throughline.query.authority.AuthorityFold;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Folded;
import dev.throughline.query.fold.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Snapshots of what is kept. */
record Shelf(List<Fold<?>> folds) {

    Shelf {
        folds = List.copyOf(folds);
    }

    /**
     * As a checkpoint shows it. What is not too much of it is read at once, as long as there is time; members and mandates in
     * any case, since who asks for them can't wait.
     */
    Snapshot at(Checkpoint checkpoint, Generation generation, Hold hold) {
        PMap<String, Folded<?>> views = HashTreePMap.empty();
        for (Fold<?> fold : folds) {
            views = views.plus(fold.name(), view(fold, generation, checkpoint, hold));
        }
        return snapshot(checkpoint, views);
    }

    /** What was made, once it is kept. */
    static Snapshot kept(Snapshot made, Generation generation, Hold hold) {
        PMap<String, Folded<?>> views = made.views();
        for (Folded<?> view : made.views().values()) {
            views = views.plus(view.fold().name(), kept(view, made.position(), generation, hold));
        }
        return new Snapshot(made.position(), views, made.redacted(), made.halted());
    }

    /**
     * A later checkpoint of the same generation, up to which these have changed.
     *
     * @param concerned the keys of each view that words were taken out of in between
     */
    static Snapshot changed(
            Snapshot before,
            Checkpoint now,
            List<Version> changes,
            Map<String, Set<String>> concerned,
            Generation generation,
            Hold hold) {
        Map<String, List<Version>> byView = changes.stream().collect(Collectors.groupingBy(Version::view));
        PMap<String, Folded<?>> views = before.views();
        for (Folded<?> view : before.views().values()) {
            String name = view.fold().name();
            List<Version> own = byView.getOrDefault(name, List.of());
            Set<String> others = concerned.getOrDefault(name, Set.of());
            views = views.plus(name, changed(view, now, own, others, generation, hold));
        }
        return snapshot(now, views);
    }

    /** The generation of which this is a snapshot, and its hold, by any of its views. */
    static StoredStates<?> any(Snapshot snapshot) {
        return snapshot.views().values().stream()
                .map(Folded::kept)
                .filter(StoredStates.class::isInstance)
                .map(kept -> (StoredStates<?>) kept)
                .findAny()
                .orElseThrow();
    }

    /** Those of one view. */
    static PMap<String, Broken> broken(Collection<Broken> all, String view) {
        PMap<String, Broken> broken = HashTreePMap.empty();
        for (Broken mark : all) {
            if (mark.view().equals(view)) {
                broken = broken.plus(mark.key(), mark);
            }
        }
        return broken;
    }

    static Folded<?> log(Generation generation, long position, Hold hold) {
        return Folded.of(
                DecisionFold.DECISIONS,
                new StoredLogs(new StoredLog(generation, position, hold)),
                HashTreePMap.empty());
    }

    private static <S> Folded<?> view(Fold<S> fold, Generation generation, Checkpoint checkpoint, Hold hold) {
        if (fold == DecisionFold.DECISIONS) {
            return log(generation, checkpoint.position(), hold);
        }
        StoredStates<S> states = StoredStates.at(generation, fold, checkpoint.position(), hold);
        if (fold == AuthorityFold.AUTHORITY || hold.isEarly()) {
            states.warmed();
        }
        return Folded.of(fold, states, broken(checkpoint.broken(), fold.name()));
    }

    private static <S> Folded<?> kept(Folded<S> view, long position, Generation generation, Hold hold) {
        return view.kept() instanceof StoredStates<S> states
                ? Folded.of(view.fold(), states.madeAt(generation, position, view.folded(), hold), view.broken())
                : log(generation, position, hold);
    }

    private static <S> Folded<?> changed(
            Folded<S> view,
            Checkpoint now,
            List<Version> changes,
            Set<String> concerned,
            Generation generation,
            Hold hold) {
        return view.kept() instanceof StoredStates<S> states
                ? Folded.of(
                        view.fold(),
                        states.changedBy(generation, now.position(), changes, concerned, hold),
                        broken(now.broken(), view.fold().name()))
                : log(generation, now.position(), hold);
    }

    private static Snapshot snapshot(Checkpoint checkpoint, PMap<String, Folded<?>> views) {
        return new Snapshot(checkpoint.position(), views, checkpoint.redacted(), checkpoint.halted());
    }
}
