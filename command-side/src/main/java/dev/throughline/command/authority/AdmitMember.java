package dev.throughline.command.authority;

import dev.throughline.events.Rationale;

/** Decides that somebody takes part. Handle, name and address go to the member directory, never into the log. */
record AdmitMember(String handle, String personName, String email, Rationale why) implements AuthorityCommand {}
