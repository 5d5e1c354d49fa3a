package dev.throughline.query.fold;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a fold has made of the log so far, by key. Immutable.
 *
 * @param states by key; a broken key keeps what it was before the event that it failed on
 * @param broken the keys that wait to be rebuilt
 */
public record Folded<S>(Fold<S> fold, PMap<String, S> states, PMap<String, Broken> broken) {

    private static final Logger LOG = LoggerFactory.getLogger(Folded.class);

    static <S> Folded<S> empty(Fold<S> fold) {
        return new Folded<>(fold, HashTreePMap.empty(), HashTreePMap.empty());
    }

    /** The key's state; empty where nothing was decided about it. */
    public Optional<S> find(String key) {
        return Optional.ofNullable(states.get(key));
    }

    /** The key's state; the initial one where nothing was decided about it. */
    public S get(String key) {
        S state = states.get(key);
        return state == null ? fold.initial(key) : state;
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
        Folded<S> next = new Folded<>(fold, states.minusAll(keys), HashTreePMap.empty());
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
        try {
            return new Folded<>(fold, states.plus(key, fold.apply(get(key), decision)), broken);
        } catch (RuntimeException failure) {
            LOG.error("View {} is broken for {} at position {}", fold.name(), key, decision.position(), failure);
            Broken mark = Broken.at(fold.name(), key, decision.position(), failure);
            return new Folded<>(fold, states, broken.plus(key, mark));
        }
    }
}
