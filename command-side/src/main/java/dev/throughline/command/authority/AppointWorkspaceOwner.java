package dev.throughline.command.authority;

import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;

/** Decides that a member is one of the workspace's owners. */
record AppointWorkspaceOwner(MemberId member, Rationale why) implements AuthorityCommand {}
