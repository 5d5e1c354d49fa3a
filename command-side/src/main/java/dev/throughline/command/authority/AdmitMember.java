package dev.throughline.command.authority;

import dev.throughline.command.dispatch.NeverAsked;
import dev.throughline.events.Rationale;

/**
 * Decides that somebody takes part. Handle, name and address go to the member directory, never into the log; so nobody can
 * ask for it, since what is asked for waits in the log.
 */
record AdmitMember(String handle, String personName, String email, Rationale why)
        implements AuthorityCommand, NeverAsked {}
