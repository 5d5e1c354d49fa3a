package dev.throughline.query.store;

import dev.throughline.log.EventLog;
import dev.throughline.log.RecordedEvent;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Decoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The log in pages, read as they are wanted; those wanted last stay at hand. */
final class DecisionPages {

    private static final int SIZE = 100;
    private static final int MOST = 300;

    private final EventLog log;
    private final Map<Long, List<Decision>> pages = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<Decision>> eldest) {
            return size() > MOST;
        }
    };

    DecisionPages(EventLog log) {
        this.log = log;
    }

    /** With nothing at hand. */
    DecisionPages anew() {
        return new DecisionPages(log);
    }

    /** The decision at a position that a view knows: the log has it, and it can be read. */
    Decision at(long position) {
        long page = (position - 1) / SIZE;
        int place = (int) ((position - 1) % SIZE);
        List<Decision> there = page(page);
        if (place >= there.size()) {
            there = read(page);
        }
        return there.get(place);
    }

    private List<Decision> page(long page) {
        synchronized (pages) {
            List<Decision> there = pages.get(page);
            if (there != null) {
                return there;
            }
        }
        return read(page);
    }

    private List<Decision> read(long page) {
        List<Decision> decisions = new ArrayList<>();
        for (RecordedEvent event : log.read(page * SIZE, SIZE)) {
            try {
                decisions.add(Decoding.decode(event));
            } catch (RuntimeException unreadable) {
                break; // no view goes beyond it
            }
        }
        synchronized (pages) {
            pages.put(page, decisions);
        }
        return decisions;
    }
}
