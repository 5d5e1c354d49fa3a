package dev.throughline.query.answer;

import dev.throughline.events.MemberId;
import dev.throughline.query.authority.Authority;
import dev.throughline.query.authority.Place;

/**
 * The one filter that every view, list, search and stream of events passes: what somebody may see today, by product and
 * project. Every member may see every product and project.
 */
public final class Visibility {

    private Visibility() {}

    /** Whether this person may see what happens there. */
    public static boolean maySee(MemberId viewer, Place place, Authority authority) {
        return authority.isActive(viewer);
    }

    /** What {@link #maySee} depends on, for an entity tag. */
    static Object basis(MemberId viewer, Authority authority) {
        return authority.isActive(viewer);
    }
}
