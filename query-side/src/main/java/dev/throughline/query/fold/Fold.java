package dev.throughline.query.fold;

import java.util.Collection;

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

    /** Whose states it changes, read off the event alone; empty where it doesn't concern this view. Total: never throws. */
    Collection<String> keys(Decision decision);

    /** A key's state before its first event. */
    S initial(String key);

    /** The state after the decision. What it throws breaks the key, and no other. */
    S apply(S state, Decision decision);
}
