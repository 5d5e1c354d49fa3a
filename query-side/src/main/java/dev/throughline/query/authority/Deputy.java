package dev.throughline.query.authority;

import dev.throughline.events.MemberId;
import java.time.Instant;

/**
 * Somebody who was named to stand in for the holder of a mandate.
 *
 * @param from the first moment
 * @param to the moment at which it is over
 */
public record Deputy(MemberId member, Instant from, Instant to) {

    /** Whether they stand in at that moment. */
    public boolean standsInAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
