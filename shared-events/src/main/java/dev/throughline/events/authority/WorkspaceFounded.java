package dev.throughline.events.authority;

import dev.throughline.events.Decides;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;

/**
 * The workspace came to be, with its first owner: at the first start, by whoever runs it.
 *
 * @param workspace the workspace itself
 * @param name what the workspace is called
 * @param owner its first owner, a member from now on
 * @param why the reason
 */
@Decides(
        command = "FoundWorkspace",
        by = Role.WORKSPACE_OWNER,
        facts = {
            @Decides.Fact(name = "name", of = "workspace", value = "name"),
            @Decides.Fact(name = "owner", of = "workspace", keyedBy = "owner", value = "owner"),
            @Decides.Fact(name = "membership", of = "owner", is = "ACTIVE")
        })
public record WorkspaceFounded(WorkspaceId workspace, String name, MemberId owner, Rationale why)
        implements AuthorityEvent {}
