package dev.throughline.query.decisions;

import dev.throughline.query.fold.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The log as the views know it, with the ways into it.
 *
 * @param all every event; the one at position <em>n</em> has index <em>n</em> − 1
 * @param touching the positions that touch a product, project or feature, by {@code product:FOOD} and so on, rising
 * @param byEventId the position of each event id
 * @param effects the positions that an event id caused, rising
 */
public record DecisionLog(
        PVector<Decision> all,
        PMap<String, PVector<Long>> touching,
        PMap<String, Long> byEventId,
        PMap<String, PVector<Long>> effects) {

    static final DecisionLog EMPTY =
            new DecisionLog(TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** The event at this position. */
    public Optional<Decision> at(long position) {
        return position < 1 || position > all.size() ? Optional.empty() : Optional.of(all.get((int) position - 1));
    }

    /** The events after a position, in order; a view, made as it is walked. */
    public List<Decision> after(long position) {
        return all.subList((int) Math.clamp(position, 0, all.size()), all.size());
    }

    /** The positions that touch this, rising. */
    public PVector<Long> touching(String kind, String key) {
        return listed(touching, kind + ":" + key);
    }

    /** Where the cause stands; null where there is none. */
    @Nullable
    Long cause(Decision decision) {
        String cause = decision.metadata().causationId();
        return cause == null ? null : byEventId.get(cause);
    }

    /** The positions that it caused. */
    public List<Long> effects(Decision decision) {
        return listed(effects, decision.eventId());
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

    DecisionLog plus(Decision decision) {
        Long position = decision.position();
        PMap<String, PVector<Long>> touched = touching;
        for (String key : keys(Scope.of(decision.event()))) {
            touched = touched.plus(key, listed(touched, key).plus(position));
        }
        String cause = decision.metadata().causationId();
        return new DecisionLog(
                all.plus(decision),
                touched,
                byEventId.plus(decision.eventId(), position),
                cause == null
                        ? effects
                        : effects.plus(cause, listed(effects, cause).plus(position)));
    }

    private boolean sameCommit(long position, Decision decision) {
        return at(position)
                .filter(other -> other.commandId().equals(decision.commandId()))
                .isPresent();
    }

    private static List<String> keys(Scope scope) {
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

    private static PVector<Long> listed(PMap<String, PVector<Long>> index, String key) {
        PVector<Long> positions = index.get(key);
        return positions == null ? TreePVector.empty() : positions;
    }
}
