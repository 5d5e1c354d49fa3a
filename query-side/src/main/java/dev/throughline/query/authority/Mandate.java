package dev.throughline.query.authority;

import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody may exercise.
 *
 * @param place the product or project that it is held for; the workspace for its owners
 * @param standingInFor who is accountable there, where this is their deputy; null for the holder
 */
public record Mandate(Role role, Place place, @Nullable MemberId standingInFor) {

    /** The holder's own. */
    Mandate(Role role, Place place) {
        this(role, place, null);
    }
}
