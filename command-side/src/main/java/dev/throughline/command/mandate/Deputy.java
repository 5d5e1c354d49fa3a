package dev.throughline.command.mandate;

import dev.throughline.events.MemberId;
import java.time.Instant;

/**
 * Somebody who stands in for the holder of a mandate.
 *
 * @param member who does
 * @param from the first moment of the period
 * @param to the moment at which it is over
 * @param named when the log took it: what was decided before, nobody decided as a deputy
 */
public record Deputy(MemberId member, Instant from, Instant to, Instant named) {

    /** Whether the period is under way at that moment. */
    public boolean standsInAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** Whether the period ended before that moment, or with it. */
    public boolean isOverAt(Instant moment) {
        return !moment.isBefore(to);
    }

    /** The mandate that this gives, in the place of its holder. */
    Mandate inPlaceOf(MemberId holder) {
        return new Mandate(member, from.isAfter(named) ? from : named, holder);
    }
}
