package dev.throughline.command.authority;

import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;

/** Decides that one of the workspace's owners is none any more. */
record DismissWorkspaceOwner(MemberId member, Rationale why) implements AuthorityCommand {}
