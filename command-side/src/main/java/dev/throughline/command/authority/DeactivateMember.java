package dev.throughline.command.authority;

import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;

/** Ends a membership. */
record DeactivateMember(MemberId member, Rationale why) implements AuthorityCommand {}
