package dev.throughline.command.authority;

import dev.throughline.events.MemberId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;

/** Decides who is accountable for a project. */
record AssignProjectManager(ProjectId project, MemberId member, Rationale why) implements AuthorityCommand {}
