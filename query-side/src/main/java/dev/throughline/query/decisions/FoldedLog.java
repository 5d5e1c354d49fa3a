package dev.throughline.query.decisions;

import dev.throughline.query.fold.Decision;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The log in memory. Immutable. */
final class FoldedLog extends DecisionLog {

    static final FoldedLog EMPTY =
            new FoldedLog(TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    private final PVector<Decision> all;
    private final PMap<String, PVector<Long>> touching;
    private final PMap<String, Long> byEventId;
    private final PMap<String, PVector<Long>> effects;

    private FoldedLog(
            PVector<Decision> all,
            PMap<String, PVector<Long>> touching,
            PMap<String, Long> byEventId,
            PMap<String, PVector<Long>> effects) {
        this.all = all;
        this.touching = touching;
        this.byEventId = byEventId;
        this.effects = effects;
    }

    @Override
    public List<Decision> all() {
        return all;
    }

    @Override
    public Stream<Long> touching(String touched, long below) {
        return listed(touching, touched).reversed().stream().filter(position -> position < below);
    }

    @Override
    public @Nullable Long position(String eventId) {
        return byEventId.get(eventId);
    }

    @Override
    public List<Long> effects(String eventId) {
        return listed(effects, eventId);
    }

    @Override
    protected DecisionLog plus(Decision decision) {
        Long position = decision.position();
        PMap<String, PVector<Long>> touched = touching;
        for (String key : touches(decision)) {
            touched = touched.plus(key, listed(touched, key).plus(position));
        }
        String cause = decision.metadata().causationId();
        return new FoldedLog(
                all.plus(decision),
                touched,
                byEventId.plus(decision.eventId(), position),
                cause == null
                        ? effects
                        : effects.plus(cause, listed(effects, cause).plus(position)));
    }

    private static PVector<Long> listed(PMap<String, PVector<Long>> index, String key) {
        PVector<Long> positions = index.get(key);
        return positions == null ? TreePVector.empty() : positions;
    }
}
