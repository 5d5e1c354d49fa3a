package dev.throughline.query.store;

import dev.throughline.query.fold.Fold;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was read at the last {@value #MOST} positions at which all is saved: it stays at hand, so that a step from one decision
 * to the next asks for little.
 */
final class Lately {

    private static final int MOST = 16;

    private final Map<Long, Map<String, StoredStates<?>>> read = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<String, StoredStates<?>>> eldest) {
            return size() > MOST;
        }
    };

    @SuppressWarnings("unchecked") // kept under its own fold's name
    synchronized <S> StoredStates<S> saved(Generation generation, Fold<S> fold, long position, Hold hold) {
        StoredStates<S> there = (StoredStates<S>) read.computeIfAbsent(position, none -> new HashMap<>())
                .computeIfAbsent(fold.name(), none -> StoredStates.saved(generation, fold, position, hold));
        return there.heldBy(hold);
    }
}
