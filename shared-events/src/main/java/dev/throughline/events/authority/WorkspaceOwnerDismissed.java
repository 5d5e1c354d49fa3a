package dev.throughline.events.authority;

import dev.throughline.events.Decides;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;

/**
 * A workspace owner decided that one of the owners is none any more; a member they stay.
 *
 * @param workspace the workspace itself
 * @param owner who was one of its owners
 * @param why the reason
 */
@Decides(
        command = "DismissWorkspaceOwner",
        by = Role.WORKSPACE_OWNER,
        facts = {@Decides.Fact(name = "owner", of = "workspace", keyedBy = "owner", is = "DISMISSED")})
public record WorkspaceOwnerDismissed(WorkspaceId workspace, MemberId owner, Rationale why) implements AuthorityEvent {}
