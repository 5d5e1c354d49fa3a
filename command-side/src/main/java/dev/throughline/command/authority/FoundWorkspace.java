package dev.throughline.command.authority;

import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;

/** Brings the workspace to be, with its first owner: at the first start only. */
record FoundWorkspace(String workspaceName, MemberId owner, Rationale why) implements AuthorityCommand {}
