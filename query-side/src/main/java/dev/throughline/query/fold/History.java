package dev.throughline.query.fold;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * All views as of any position: the nearest saved state, and the decisions after it.
 *
 * <p>A position within a commit shows what is decided up to there, and no more: it is an address, not a moment at which
 * somebody could have looked.
 */
public final class History {

    private final Views views;
    private final Function<Snapshot, ? extends List<Decision>> decisions;

    /** @param decisions the log up to a snapshot's position: the decision at <em>n</em> has index <em>n</em> − 1 */
    public History(Views views, Function<Snapshot, ? extends List<Decision>> decisions) {
        this.views = views;
        this.decisions = decisions;
    }

    /** All views as they were at this position, which the newest of them has reached. */
    public Snapshot asOf(long position, Snapshot newest) {
        if (position == newest.position()) {
            return newest;
        }
        Snapshot then = views.before(position, newest);
        List<Decision> all = decisions.apply(newest);
        for (Decision decision : all.subList((int) then.position(), (int) position)) {
            then = then.apply(decision);
        }
        return then;
    }

    /** The last position that was recorded at that moment or before; 0 where there is none. */
    public long positionAt(Instant moment, Snapshot newest) {
        List<Decision> all = decisions.apply(newest);
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).recordedAt().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** When what stands at this position was recorded; the beginning of time where nothing does. */
    public Instant recordedAt(long position, Snapshot newest) {
        return position == 0
                ? Instant.EPOCH
                : decisions.apply(newest).get((int) position - 1).recordedAt();
    }
}
