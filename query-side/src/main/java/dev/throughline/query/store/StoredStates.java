package dev.throughline.query.store;

import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Kept;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A view's states at one position, read as they are wanted. What was read once stays at hand, here and, as far as it doesn't
 * change, at the positions after this one; a view of at most {@link Pace#atHand()} states is all at hand once all of it was
 * wanted.
 */
final class StoredStates<S> implements Kept<S> {

    private final Generation generation;
    private final Fold<S> fold;
    private final StateBytes<S> bytes;
    private final long position;
    private final boolean past;
    private final Hold hold;
    private final Memory<S> memory;

    private StoredStates(
            Generation generation,
            Fold<S> fold,
            StateBytes<S> bytes,
            long position,
            boolean past,
            Hold hold,
            Memory<S> memory) {
        this.generation = generation;
        this.fold = fold;
        this.bytes = bytes;
        this.position = position;
        this.past = past;
        this.hold = hold;
        this.memory = memory;
    }

    /** At a position that is shown, or was lately. */
    static <S> StoredStates<S> at(Generation generation, Fold<S> fold, long position, Hold hold) {
        return new StoredStates<>(
                generation,
                fold,
                StateBytes.of(fold),
                position,
                false,
                hold,
                new Memory<>(begin(generation, position)));
    }

    /** At a position at which all was saved; with the hold of the position that is shown. */
    static <S> StoredStates<S> saved(Generation generation, Fold<S> fold, long position, Hold hold) {
        return new StoredStates<>(
                generation, fold, StateBytes.of(fold), position, true, hold, new Memory<>(begin(generation, position)));
    }

    @Override
    public Optional<S> find(String key) {
        return Optional.ofNullable(telling(key).states().get(key));
    }

    @Override
    public Map<String, S> all() {
        return warmed() ? memory.known.states() : read(generation.view(fold.name(), position, past, hold));
    }

    @Override
    public Map<String, S> labelled(String label) {
        return memory.known.complete()
                ? memory.known.states()
                : read(generation.labelled(fold.name(), label, position, past, hold));
    }

    /** All of it at hand, where that is not too much, so that not each page has to ask for each state; whether it is. */
    boolean warmed() {
        if (memory.known.complete()) {
            return true;
        }
        List<Version> versions = past
                ? generation.view(fold.name(), position, true, hold)
                : generation.viewOfAtMost(generation.atHand(), fold.name(), position, hold);
        if (versions == null || versions.size() > generation.atHand()) {
            return false;
        }
        Known<S> whole = Known.nothing(generation.atHand());
        for (Version version : versions) {
            whole = with(whole, version);
        }
        memory.known = whole.whole();
        return true;
    }

    /** Where the key's state came to be as it is; 0 where it has none. */
    long since(String key) {
        Long since = telling(key).since().get(key);
        return since == null ? 0 : since;
    }

    /** Whether this is another state than the key has here. */
    boolean changes(String key, S state) {
        return !state.equals(telling(key).states().get(key));
    }

    /** What can tell of this key, though others may be forgotten at the same time. */
    private Known<S> telling(String key) {
        Known<S> now = memory.known;
        if (now.tells(key)) {
            return now;
        }
        Version version = generation.version(fold.name(), key, position, past, hold);
        return memory.learn(before -> version == null ? before.without(key) : with(before, version));
    }

    /** The same position, at which these keys have other states. */
    StoredStates<S> instead(Generation anew, List<Remade<S>> remade) {
        Known<S> next = memory.known;
        for (Remade<S> each : remade) {
            next = each.in(next);
        }
        return new StoredStates<>(anew, fold, bytes, position, past, hold, new Memory<>(next));
    }

    /** A later position, at which these were made. */
    StoredStates<S> madeAt(Generation then, long later, Map<String, S> made, Hold held) {
        Known<S> next = memory.known;
        for (Map.Entry<String, S> each : made.entrySet()) {
            if (changes(each.getKey(), each.getValue())) {
                next = next.with(each.getKey(), each.getValue(), later);
            }
        }
        return new StoredStates<>(then, fold, bytes, later, past, held, new Memory<>(next));
    }

    /**
     * A later position, up to which these have changed: what was at hand is read anew, what wasn't is left.
     *
     * @param concerned keys that may have other states than those at hand, though they didn't change in between
     */
    StoredStates<S> changedBy(
            Generation then, long later, List<Version> changes, Collection<String> concerned, Hold held) {
        Known<S> next = memory.known;
        for (Version change : changes) {
            if (next.tells(change.key())) {
                next = with(next, change);
            }
        }
        for (String key : concerned) {
            if (next.tells(key)) {
                Version version = then.version(fold.name(), key, later, past, held);
                next = version == null ? next.gone(key) : with(next, version);
            }
        }
        return new StoredStates<>(then, fold, bytes, later, past, held, new Memory<>(next));
    }

    /** The same for another reader, with what is at hand. */
    StoredStates<S> heldBy(Hold other) {
        return new StoredStates<>(generation, fold, bytes, position, past, other, memory);
    }

    /** As it is written, from there on. */
    Version version(String key, S state, long from) {
        return new Version(fold.name(), key, from, Version.STILL, bytes.write(state));
    }

    Generation generation() {
        return generation;
    }

    Hold hold() {
        return hold;
    }

    private static <S> Known<S> begin(Generation generation, long position) {
        return position == 0 ? Known.beginning(generation.atHand()) : Known.nothing(generation.atHand());
    }

    private Known<S> with(Known<S> before, Version version) {
        return before.with(version.key(), bytes.read(version.state()), version.since());
    }

    private Map<String, S> read(List<Version> versions) {
        Map<String, S> states = new HashMap<>();
        versions.forEach(version -> states.put(version.key(), bytes.read(version.state())));
        return states;
    }

    /** What is at hand, for whoever reads at this position. */
    private static final class Memory<S> {

        private volatile Known<S> known;

        Memory(Known<S> known) {
            this.known = known;
        }

        synchronized Known<S> learn(UnaryOperator<Known<S>> more) {
            Known<S> now = more.apply(known);
            known = now;
            return now;
        }
    }
}
