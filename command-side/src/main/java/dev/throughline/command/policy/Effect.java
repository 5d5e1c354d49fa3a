package dev.throughline.command.policy;

import dev.throughline.command.dispatch.Command;
import dev.throughline.events.Anything;
import dev.throughline.events.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What follows.
 *
 * @param cause what it follows from
 * @param about what is decided on; one cause has one effect of a policy on each
 * @param command what is decided, in the stead of whoever decided the cause
 * @param standing a stream on which nothing may have happened since the policy read it; null where the command's own rules
 *     are enough
 */
record Effect(
        Happened cause,
        Anything about,
        Command command,
        @Nullable String standing) {

    /** Follows whatever happens meanwhile; the command's rules judge it. */
    static Effect of(Happened cause, Subject about, Command command) {
        return new Effect(cause, Anything.of(about), command, null);
    }
}
