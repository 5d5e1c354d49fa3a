package dev.throughline.query.fold;

import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.log.EventLog;
import dev.throughline.log.RecordedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds the log to the folds, in a plain loop, the same wherever the views are kept: at start-up, live, and in a rebuild.
 * What it makes is kept at the end of a commit only, so that no answer shows half of one.
 *
 * <p>On one thread at a time.
 */
public final class Folding {

    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);

    private final EventLog log;
    private final int batch;

    /** The positions that were read when words had been taken out there already. */
    private final Set<Long> readWithout = new HashSet<>();

    private final List<Decision> since = new ArrayList<>();
    private volatile Snapshot kept;

    /** What is folded so far: it may end within a commit. */
    private Snapshot working;

    private String command = "";

    /**
     * @param batch how many events are read at once
     * @param kept where to go on from
     */
    public Folding(EventLog log, int batch, Snapshot kept) {
        this.log = log;
        this.batch = batch;
        this.kept = kept.halted(null);
        this.working = this.kept;
    }

    /** Feeds one batch; true where there is no more for now, since the log's head is reached or an event can't be read. */
    public boolean feed(Store store) {
        if (working.halted() != null) {
            return true;
        }
        List<RecordedEvent> events = log.read(working.position(), batch);
        Snapshot whole = kept;
        for (RecordedEvent event : events) {
            if (!event.commandId().equals(command)) {
                command = event.commandId();
                whole = working;
            }
            next(event);
            if (working.halted() != null) {
                whole = whole.halted(working.halted());
                break;
            }
            if (isWithoutWordsBy(since.getLast())) {
                goOn(kept);
                return false;
            }
            store.passes(working);
        }
        boolean head = events.size() < batch;
        keep(head && working.halted() == null ? working : whole, store);
        return head || working.halted() != null;
    }

    /** What is kept by now. */
    public Snapshot kept() {
        return kept;
    }

    /** Goes on from what is kept, as it is to be read from now on. */
    public void goOn(Snapshot from) {
        kept = from;
        working = from;
        since.clear();
        command = "";
    }

    private void keep(Snapshot whole, Store store) {
        if (whole.position() <= kept.position() && whole.halted() == null) {
            return;
        }
        int many = (int) (whole.position() - kept.position());
        List<Decision> decided = List.copyOf(since.subList(0, many));
        Set<Long> words = new TreeSet<>();
        for (Decision decision : decided) {
            if (decision.event() instanceof EventRedacted redaction && holdsWordsOf(redaction)) {
                words.add(redaction.position().number());
            }
        }
        goOn(store.keep(new Batch(kept, whole, decided, words)));
    }

    /** Whether what was read since something was kept holds words that this decision took out: it is read again without. */
    private boolean isWithoutWordsBy(Decision decision) {
        return decision.event() instanceof EventRedacted redaction
                && holdsWordsOf(redaction)
                && redaction.position().number() > kept.position();
    }

    private boolean holdsWordsOf(EventRedacted redaction) {
        return !readWithout.contains(redaction.position().number());
    }

    private void next(RecordedEvent event) {
        if (event.redactedBy() != null) {
            readWithout.add(event.position());
        }
        Decision decision;
        try {
            decision = Decoding.decode(event);
        } catch (RuntimeException failure) {
            LOG.error("No view goes beyond position {}: it can't be read", event.position() - 1, failure);
            working = working.halted(Broken.at("*", "*", event.position(), failure));
            return;
        }
        working = working.apply(decision);
        since.add(decision);
    }

    /**
     * What was folded since something was kept.
     *
     * @param before what is kept
     * @param made what it was made, up to the end of a commit
     * @param since the decisions in between
     * @param words the positions of events, among those that are kept, that words were taken out of by one of these decisions:
     *     what was made of these events holds the words
     */
    public record Batch(Snapshot before, Snapshot made, List<Decision> since, Set<Long> words) {

        public Batch {
            since = List.copyOf(since);
            words = Set.copyOf(words);
        }
    }

    /** Where it is kept. */
    public interface Store {

        /**
         * Keeps what was made since something was kept, all of it or nothing, and of what was kept before no words that were
         * taken out.
         *
         * @return what was made, as it is kept: without these words
         */
        Snapshot keep(Batch batch);

        /** What is made at each position, before it is kept; it may come again. */
        default void passes(Snapshot made) {}
    }
}
