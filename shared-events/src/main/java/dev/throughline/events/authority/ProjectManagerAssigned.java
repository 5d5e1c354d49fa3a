package dev.throughline.events.authority;

import dev.throughline.events.Decides;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * A workspace owner decided who is accountable for a project; open turns move to them with their clocks.
 *
 * @param project the project
 * @param member who holds its mandate from now on
 * @param why the reason
 */
@Decides(
        command = "AssignProjectManager",
        by = Role.WORKSPACE_OWNER,
        revertible = true,
        facts = {@Decides.Fact(name = "project-manager", of = "project", value = "member")})
public record ProjectManagerAssigned(ProjectId project, MemberId member, Rationale why) implements AuthorityEvent {}
