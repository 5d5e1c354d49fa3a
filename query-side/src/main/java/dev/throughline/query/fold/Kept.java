package dev.throughline.query.fold;

import java.util.Map;
import java.util.Optional;

/**
 * What a fold made of the log up to one position, as it is kept: in memory nothing is, since all of it is at hand.
 *
 * @param <S> the state of one key
 */
public interface Kept<S> {

    /** The key's state; empty where nothing was decided about it. */
    Optional<S> find(String key);

    /** Every state, by key. */
    Map<String, S> all();

    /** At least the states with this label, by key; there may be others among them. */
    Map<String, S> labelled(String label);

    /** Nothing. */
    static <S> Kept<S> nothing() {
        return new Kept<>() {
            @Override
            public Optional<S> find(String key) {
                return Optional.empty();
            }

            @Override
            public Map<String, S> all() {
                return Map.of();
            }

            @Override
            public Map<String, S> labelled(String label) {
                return Map.of();
            }
        };
    }
}
