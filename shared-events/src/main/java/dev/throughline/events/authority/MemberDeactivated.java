package dev.throughline.events.authority;

import dev.throughline.events.Decides;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * A workspace owner ended a membership; what the member decided keeps standing.
 *
 * @param member whose membership ended
 * @param why the reason
 */
@Decides(
        command = "DeactivateMember",
        by = Role.WORKSPACE_OWNER,
        facts = {@Decides.Fact(name = "membership", of = "member", is = "DEACTIVATED")})
public record MemberDeactivated(MemberId member, Rationale why) implements AuthorityEvent {}
