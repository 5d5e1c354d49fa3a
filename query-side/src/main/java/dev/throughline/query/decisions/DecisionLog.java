package dev.throughline.query.decisions;

import dev.throughline.query.fold.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log as the views know it, up to one position, with the ways into it. */
public abstract class DecisionLog {

    /** Every event; the one at position <em>n</em> has index <em>n</em> − 1. It is soon had by its index, wherever it is. */
    public abstract List<Decision> all();

    /**
     * The positions below this one that touch something, falling.
     *
     * @param touched {@code product:FOOD} and so on, of {@link #touches}
     */
    public abstract Stream<Long> touching(String touched, long below);

    /** The position of an event id; null where there is none. */
    public abstract @Nullable Long position(String eventId);

    /** The positions that an event id caused, rising. */
    public abstract List<Long> effects(String eventId);

    /** With the next one. */
    protected abstract DecisionLog plus(Decision decision);

    /** The event at this position. */
    public Optional<Decision> at(long position) {
        List<Decision> all = all();
        return position < 1 || position > all.size() ? Optional.empty() : Optional.of(all.get((int) position - 1));
    }

    /** The events after a position, in order; a view, made as it is walked. */
    public List<Decision> after(long position) {
        List<Decision> all = all();
        return all.subList((int) Math.clamp(position, 0, all.size()), all.size());
    }

    /** The events below a position, newest first, each read as it is wanted. */
    public Stream<Decision> newestFirst(long below) {
        return LongStream.iterate(Math.min(below - 1, all().size()), position -> position > 0, position -> position - 1)
                .boxed()
                .flatMap(position -> at(position).stream());
    }

    /** Where the cause stands; null where there is none. */
    @Nullable
    Long cause(Decision decision) {
        String cause = decision.metadata().causationId();
        return cause == null ? null : position(cause);
    }

    /** The positions that it caused. */
    public List<Long> effects(Decision decision) {
        return effects(decision.eventId());
    }

    /** The positions of all that was recorded in the same commit, itself among them. */
    List<Long> together(Decision decision) {
        long first = decision.position();
        while (sameCommit(first - 1, decision)) {
            first--;
        }
        long last = decision.position();
        while (sameCommit(last + 1, decision)) {
            last++;
        }
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    /** What a decision touches: {@code product:FOOD}, {@code project:TRK}, {@code feature:FOOD-7}. */
    public static List<String> touches(Decision decision) {
        Scope scope = Scope.of(decision.event());
        List<String> keys = new ArrayList<>();
        if (scope.product() != null) {
            keys.add("product:" + scope.product());
        }
        if (scope.project() != null) {
            keys.add("project:" + scope.project());
        }
        scope.features().forEach(feature -> keys.add("feature:" + feature));
        return keys;
    }

    /** The same events are the same log, wherever they are kept. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || (other instanceof DecisionLog log && all().equals(log.all()));
    }

    @Override
    public final int hashCode() {
        return all().hashCode();
    }

    @Override
    public final String toString() {
        return all().toString();
    }

    private boolean sameCommit(long position, Decision decision) {
        return at(position)
                .filter(other -> other.commandId().equals(decision.commandId()))
                .isPresent();
    }
}
