package dev.throughline.events;

import java.util.List;

/**
 * What the catalogue says about a command: whose right it is, and when it needs a reason.
 *
 * @param name the command, e.g. {@code RescheduleMilestone}
 * @param rights the role whose right it is; several where it may be decided in any of them
 * @param byDeputies whether a deputy may decide it in the holder's place
 * @param why when a reason is mandatory
 */
public record CommandType(String name, List<Role> rights, boolean byDeputies, Why why) {

    public CommandType {
        rights = List.copyOf(rights);
    }

    /** The owner that everybody else is referred to. */
    public Role owner() {
        return rights.getFirst();
    }
}
