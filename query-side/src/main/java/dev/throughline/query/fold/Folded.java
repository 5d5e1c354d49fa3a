package dev.throughline.query.fold;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a fold has made of the log so far, by key. Immutable.
 *
 * @param kept what it was made of, where that is kept elsewhere
 * @param folded the states made since, by key; a broken key keeps what it was before the event that it failed on
 * @param broken the keys that wait to be rebuilt
 */
public record Folded<S>(Fold<S> fold, Kept<S> kept, PMap<String, S> folded, PMap<String, Broken> broken) {

    private static final Logger LOG = LoggerFactory.getLogger(Folded.class);

    static <S> Folded<S> empty(Fold<S> fold) {
        return of(fold, Kept.nothing(), HashTreePMap.empty());
    }

    /** What is kept, before anything was folded since. */
    public static <S> Folded<S> of(Fold<S> fold, Kept<S> kept, PMap<String, Broken> broken) {
        return new Folded<>(fold, kept, HashTreePMap.empty(), broken);
    }

    /** The key's state; empty where nothing was decided about it. */
    public Optional<S> find(String key) {
        S state = folded.get(key);
        return state == null ? kept.find(key) : Optional.of(state);
    }

    /** The key's state; the initial one where nothing was decided about it. */
    public S get(String key) {
        return find(key).orElseGet(() -> fold.initial(key));
    }

    /** Every state, by key. */
    public Map<String, S> states() {
        return with(kept.all());
    }

    /** At least the states with this label: whoever asks looks at each. */
    public Collection<S> labelled(String label) {
        return with(kept.labelled(label)).values();
    }

    private Map<String, S> with(Map<String, S> others) {
        if (others.isEmpty()) {
            return folded;
        }
        if (folded.isEmpty()) {
            return others;
        }
        Map<String, S> both = new HashMap<>(others);
        both.putAll(folded);
        return both;
    }

    Folded<S> apply(Decision decision) {
        Folded<S> next = this;
        for (String key : fold.keys(decision)) {
            if (!broken.containsKey(key)) {
                next = next.apply(key, decision);
            }
        }
        return next;
    }

    /** The broken keys made anew from all that was decided; the others as they are. */
    Folded<S> rebuilt(List<Decision> all) {
        Set<String> keys = broken.keySet();
        Folded<S> next = new Folded<>(fold, kept, folded.minusAll(keys), HashTreePMap.empty());
        for (Decision decision : all) {
            for (String key : fold.keys(decision)) {
                if (keys.contains(key) && !next.broken.containsKey(key)) {
                    next = next.apply(key, decision);
                }
            }
        }
        return next;
    }

    private Folded<S> apply(String key, Decision decision) {
        S before = get(key); // what can't be read isn't the fold's fault
        try {
            return new Folded<>(fold, kept, folded.plus(key, fold.apply(before, decision)), broken);
        } catch (RuntimeException failure) {
            LOG.error("View {} is broken for {} at position {}", fold.name(), key, decision.position(), failure);
            Broken mark = Broken.at(fold.name(), key, decision.position(), failure);
            return new Folded<>(fold, kept, folded, broken.plus(key, mark));
        }
    }

    /** Equal states are equal, wherever they are kept. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Folded<?> view
                        && fold.name().equals(view.fold.name())
                        && broken.equals(view.broken)
                        && states().equals(view.states()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(fold.name(), states(), broken);
    }

    @Override
    public String toString() {
        return fold.name() + states() + broken;
    }
}
