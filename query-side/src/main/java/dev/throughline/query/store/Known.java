package dev.throughline.query.store;

import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The states of one view that are at hand, as of one position. Immutable; it shares with what is at hand of the next one.
 *
 * @param states those that were read
 * @param since where each came to be as it is
 * @param absent the keys of which it was read that there is no state
 * @param complete whether there are no others
 * @param most so many are kept at hand, and then only those that come next
 */
record Known<S>(PMap<String, S> states, PMap<String, Long> since, PSet<String> absent, boolean complete, int most) {

    static <S> Known<S> nothing(int most) {
        return new Known<>(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty(), false, most);
    }

    /** What there is before the first event. */
    static <S> Known<S> beginning(int most) {
        return new Known<>(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty(), true, most);
    }

    /** Whether it is known what the key's state is, or that it has none. */
    boolean tells(String key) {
        return complete || states.containsKey(key) || absent.contains(key);
    }

    Known<S> with(String key, S state, long from) {
        return states.size() < most || states.containsKey(key)
                ? new Known<>(states.plus(key, state), since.plus(key, from), absent.minus(key), complete, most)
                : new Known<>(
                        HashTreePMap.singleton(key, state),
                        HashTreePMap.singleton(key, from),
                        HashTreePSet.empty(),
                        false,
                        most);
    }

    Known<S> without(String key) {
        return new Known<>(
                states, since, absent.size() < most ? absent.plus(key) : HashTreePSet.singleton(key), complete, most);
    }

    /** Without what it told of this key, which has no state. */
    Known<S> gone(String key) {
        return new Known<>(states.minus(key), since.minus(key), absent, complete, most).without(key);
    }

    Known<S> whole() {
        return new Known<>(states, since, HashTreePSet.empty(), true, most);
    }
}
