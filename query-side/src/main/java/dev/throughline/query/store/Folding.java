package dev.throughline.query.store;

import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.log.EventLog;
import dev.throughline.log.RecordedEvent;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Decoding;
import dev.throughline.query.fold.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds the log to the folds, in a plain loop; what it makes is kept at the end of a commit only. */
final class Folding {

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

    /** @param kept where to go on from */
    Folding(EventLog log, int batch, Snapshot kept) {
        this.log = log;
        this.batch = batch;
        this.kept = kept.halted(null);
        this.working = this.kept;
    }

    /** What a batch came to. */
    enum Step {
        /** There may be more. */
        ON,
        /** The log's head is reached. */
        HEAD,
        /** What was made holds words that were taken out since. */
        HOLDS_WORDS
    }

    /** Feeds one batch. */
    Step feed(Store store) {
        if (working.halted() != null) {
            return Step.HEAD;
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
            if (working.redacted() == event.position() && holdsWordsOf(since.getLast())) {
                return Step.HOLDS_WORDS;
            }
        }
        boolean head = events.size() < batch;
        keep(head && working.halted() == null ? working : whole, store);
        return head || working.halted() != null ? Step.HEAD : Step.ON;
    }

    /** What is kept by now. */
    Snapshot kept() {
        return kept;
    }

    /** Goes on from what is kept, as it is to be read from now on. */
    void goOn(Snapshot from) {
        kept = from;
        working = from;
    }

    private void keep(Snapshot whole, Store store) {
        if (whole.position() <= kept.position() && whole.halted() == null) {
            return;
        }
        int many = (int) (whole.position() - kept.position());
        kept = store.keep(kept, whole, List.copyOf(since.subList(0, many)));
        working = kept;
        since.clear();
        command = "";
    }

    private boolean holdsWordsOf(Decision redaction) {
        return !(redaction.event() instanceof EventRedacted said
                && readWithout.contains(said.position().number()));
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

    /** Where it is kept. */
    interface Store {

        /**
         * Keeps what was made since a position, all of it or nothing.
         *
         * @return what was made, as it is kept
         */
        Snapshot keep(Snapshot before, Snapshot made, List<Decision> since);
    }
}
