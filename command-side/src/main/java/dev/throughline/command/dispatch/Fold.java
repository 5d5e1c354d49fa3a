package dev.throughline.command.dispatch;

import dev.throughline.events.DomainEvent;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a stream becomes a state: pure, the same for whoever decides on the stream and whoever only reads it. The state is
 * an immutable value, since it is kept in memory and shared.
 *
 * @param <S> the state
 */
@FunctionalInterface
public interface Fold<S> {

    /**
     * The state after one more event.
     *
     * @param state null before the first
     */
    S after(@Nullable S state, Happened happened);

    /** In which form states are kept as snapshots; null where they are in memory only, since no stream of theirs is ever long. */
    default @Nullable Form<S> form() {
        return null;
    }

    /**
     * A fold whose states are kept as snapshots, of streams that become long.
     *
     * @param name of lower-case letters, for good; no two folds have the same
     * @param form raised whenever the states have another shape, or the fold makes others of the same events
     * @param type of the states: records and collections of such, no events
     */
    static <S> Fold<S> kept(String name, int form, Class<S> type, Fold<S> fold) {
        return new KeptFold<>(fold, new Form<>(name, form, type));
    }

    /** A fold that needs nothing but the events themselves; {@code evolve} gets null before the first. */
    static <S, E extends DomainEvent> Fold<S> of(Class<E> vocabulary, BiFunction<@Nullable S, E, S> evolve) {
        return (state, happened) -> evolve.apply(state, vocabulary.cast(happened.event()));
    }

    /**
     * An event of the stream.
     *
     * @param version its place in the stream
     * @param at when it was recorded; for one decided just now, the moment of the decision
     */
    record Happened(DomainEvent event, long version, Instant at) {}
}
