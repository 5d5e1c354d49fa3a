package dev.throughline.events.authority;

import dev.throughline.events.Decides;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;

/**
 * A workspace owner made a member an owner too: decides who else decides about members and mandates.
 *
 * @param workspace the workspace itself
 * @param owner who is one of its owners from now on
 * @param why the reason
 */
@Decides(
        command = "AppointWorkspaceOwner",
        by = Role.WORKSPACE_OWNER,
        facts = {@Decides.Fact(name = "owner", of = "workspace", keyedBy = "owner", value = "owner")})
public record WorkspaceOwnerAppointed(WorkspaceId workspace, MemberId owner, Rationale why) implements AuthorityEvent {}
