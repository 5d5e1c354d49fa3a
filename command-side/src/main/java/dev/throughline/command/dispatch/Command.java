package dev.throughline.command.dispatch;

import dev.throughline.events.Rationale;

/** A decision that somebody wants to take: a record named as the catalogue names it, e.g. {@code SetVision}. */
public interface Command {

    /** The reason given; {@link Rationale#NONE} if none was. */
    Rationale why();

    /** The command's name in the catalogue. */
    default String catalogueName() {
        return getClass().getSimpleName();
    }
}
