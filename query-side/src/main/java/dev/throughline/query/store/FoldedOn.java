package dev.throughline.query.store;

import dev.throughline.query.fold.Broken;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Kept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Saved states with the decisions after them, each folded when its key is wanted. */
final class FoldedOn<S> implements Kept<S> {

    private final Fold<S> fold;
    private final Kept<S> saved;
    private final Map<String, List<Decision>> since = new HashMap<>();
    private final Map<String, Optional<S>> made = new ConcurrentHashMap<>();

    /** @param broken the keys that end before the event that they broke on */
    FoldedOn(Fold<S> fold, Kept<S> saved, List<Decision> decisions, Map<String, Broken> broken) {
        this.fold = fold;
        this.saved = saved;
        for (Decision decision : decisions) {
            for (String key : fold.keys(decision)) {
                Broken mark = broken.get(key);
                if (mark == null || decision.position() < mark.position()) {
                    since.computeIfAbsent(key, none -> new ArrayList<>()).add(decision);
                }
            }
        }
    }

    @Override
    public Optional<S> find(String key) {
        List<Decision> decisions = since.get(key);
        return decisions == null ? saved.find(key) : made.computeIfAbsent(key, it -> Optional.of(fold(it, decisions)));
    }

    @Override
    public Map<String, S> all() {
        return with(saved.all());
    }

    /** Those that were decided on since are all among them. */
    @Override
    public Map<String, S> labelled(String label) {
        return with(saved.labelled(label));
    }

    private Map<String, S> with(Map<String, S> before) {
        Map<String, S> now = new HashMap<>(before);
        since.keySet().forEach(key -> find(key).ifPresent(state -> now.put(key, state)));
        return now;
    }

    private S fold(String key, List<Decision> decisions) {
        S state = saved.find(key).orElseGet(() -> fold.initial(key));
        for (Decision decision : decisions) {
            state = fold.apply(state, decision);
        }
        return state;
    }
}
