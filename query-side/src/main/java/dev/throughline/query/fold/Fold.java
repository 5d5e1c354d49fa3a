package dev.throughline.query.fold;

import java.util.Collection;
import java.util.List;

/**
 * A view as a pure function: {@code (state, decision) → state}. No clock, no chance, no I/O and nothing outside the state,
 * so that the live view, a rebuild and a replay can't disagree.
 *
 * <p>The state is immutable. What needs several keys is joined when somebody asks, never in a fold.
 *
 * @param <S> the state of one key
 */
public interface Fold<S> {

    /** Which view it makes; unique, and shown where a key of it is broken. */
    String name();

    /**
     * Which form of the fold this is: to be raised with every change of what it makes of the same log, or of its states'
     * form, since what is kept of an earlier form is of no use to this one.
     */
    default int version() {
        return 1;
    }

    /** Whose states it changes, read off the event alone; empty where it doesn't concern this view. Total: never throws. */
    Collection<String> keys(Decision decision);

    /** A key's state before its first event. */
    S initial(String key);

    /** The state after the decision. What it throws breaks the key, and no other. */
    S apply(S state, Decision decision);

    /** By what its states are looked for, beside their key, where that are few of many. Total: never throws. */
    default Collection<String> labels(S state) {
        return List.of();
    }
}
