package dev.throughline.command.mandate;

import dev.throughline.events.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody may exercise.
 *
 * @param member who may
 * @param since when it began: the moment at which its assignment was recorded, or at which a deputy's period began
 * @param standingInFor who is accountable, where this is their deputy; null for the holder
 */
public record Mandate(
        MemberId member, Instant since, @Nullable MemberId standingInFor) {

    /** The holder's own. */
    public Mandate(MemberId member, Instant since) {
        this(member, since, null);
    }
}
