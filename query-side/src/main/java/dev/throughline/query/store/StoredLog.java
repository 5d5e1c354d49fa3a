package dev.throughline.query.store;

import dev.throughline.query.decisions.DecisionLog;
import dev.throughline.query.fold.Decision;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log up to a position, read from the log itself; the ways into it, from the collection of decisions. */
final class StoredLog extends DecisionLog {

    private static final int CHUNK = 200;

    private final Generation generation;
    private final long position;
    private final Hold hold;
    private final Map<String, Optional<Long>> positions = new ConcurrentHashMap<>();
    private final Map<String, List<Long>> effects = new ConcurrentHashMap<>();

    StoredLog(Generation generation, long position, Hold hold) {
        this.generation = generation;
        this.position = position;
        this.hold = hold;
    }

    @Override
    public List<Decision> all() {
        return new Recorded(generation.pages(), (int) position);
    }

    @Override
    public Stream<Long> touching(String touched, long below) {
        return Stream.iterate(
                        touchingBelow(touched, Math.min(below, position + 1)),
                        chunk -> !chunk.isEmpty(),
                        chunk -> chunk.size() < CHUNK ? List.<Long>of() : touchingBelow(touched, chunk.getLast()))
                .flatMap(List::stream);
    }

    @Override
    public @Nullable Long position(String eventId) {
        return positions
                .computeIfAbsent(
                        eventId,
                        id -> positions(generation.questions().event(id, position)).stream()
                                .findFirst())
                .orElse(null);
    }

    @Override
    public List<Long> effects(String eventId) {
        return effects.computeIfAbsent(
                eventId, id -> positions(generation.questions().causedBy(id, position)));
    }

    /** The next one stands in the log already, whoever folds it here. */
    @Override
    protected DecisionLog plus(Decision decision) {
        return new StoredLog(generation, decision.position(), hold);
    }

    private List<Long> touchingBelow(String touched, long below) {
        return positions(generation.questions().touching(touched, below, CHUNK));
    }

    private List<Long> positions(Question question) {
        return Generation.read(hold, question::positions);
    }

    /** Reads nothing but what is asked for. */
    private static final class Recorded extends AbstractList<Decision> implements RandomAccess {

        private final DecisionPages pages;
        private final int size;

        Recorded(DecisionPages pages, int size) {
            this.pages = pages;
            this.size = size;
        }

        @Override
        public Decision get(int index) {
            return pages.at(index + 1L);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
